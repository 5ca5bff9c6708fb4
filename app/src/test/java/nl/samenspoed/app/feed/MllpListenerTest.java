package nl.samenspoed.app.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** Over real connections, with the client of the library that senders use too. */
class MllpListenerTest {

    private final AdtFixture adt = new AdtFixture();
    private final List<MllpListener> listeners = new ArrayList<>();

    @AfterEach
    void stop() {
        listeners.forEach(MllpListener::stop);
    }

    private MllpListener listening(DataSize largest, int connections, Duration idle) {
        return listening(
                new MllpSettings(0, "127.0.0.1", largest, connections, idle, Duration.ofDays(30)));
    }

    private MllpListener listening(MllpSettings settings) {
        var listener = new MllpListener(settings, adt.node, adt.the.texts, adt.the.clock);
        listener.start();
        listeners.add(listener);
        return listener;
    }

    private MllpListener listening() {
        return listening(DataSize.ofKilobytes(64), 20, Duration.ofMinutes(10));
    }

    @Test
    void messagesOfTheUsualClientAreCountedAndAcknowledged() throws Exception {
        var port = listening().port();
        try (var hapi = hapi()) {
            var client = hapi.newClient("127.0.0.1", port, false);
            var good = client.getInitiator().sendAndReceive(message(hapi, "A01", "V1", "3B"));
            assertThat(new Terser(good).get("/MSA-1")).isEqualTo("AA");
            assertThat(new Terser(good).get("/MSA-2")).isEqualTo("MSG1");
            assertThat(new Terser(good).get("/MSH-5-1")).isEqualTo("EPD");

            var odd = client.getInitiator().sendAndReceive(message(hapi, "A03", "V9", "3B"));
            var terser = new Terser(odd);
            assertThat(terser.get("/MSA-1")).isEqualTo("AA");
            assertThat(terser.get("/.ERR-2-1") + terser.get("/.ERR-2-3")).isEqualTo("PV119");
            assertThat(terser.get("/.ERR-3-1")).isEqualTo("204");
            assertThat(terser.get("/.ERR-4")).isEqualTo("W");
            assertThat(terser.get("/.ERR-5-1")).isEqualTo("feed.visit-unknown");
            assertThat(terser.get("/.ERR-8")).startsWith("Van deze opname");

            var wrong = client.getInitiator().sendAndReceive(message(hapi, "A01", "", "3B"));
            assertThat(new Terser(wrong).get("/MSA-1")).isEqualTo("AE");
            assertThat(new Terser(wrong).get("/.ERR-3-1")).isEqualTo("101");
            client.close();
        }
        assertThat(adt.lying()).isEqualTo("3B 1, 4A 0");
    }

    private Message message(HapiContext hapi, String event, String visit, String unit)
            throws Exception {
        return hapi.getPipeParser().parse(adt.says(event, visit, unit).text(adt.token()));
    }

    private static HapiContext hapi() {
        var hapi = new DefaultHapiContext();
        hapi.setValidationContext(ValidationContextFactory.noValidation());
        hapi.setModelClassFactory(new CanonicalModelClassFactory("2.5"));
        return hapi;
    }

    @Test
    void manyMessagesOnOneConnectionAreAnsweredInOrder() throws Exception {
        try (var sender = new Sender(listening().port())) {
            for (int i = 0; i < 20; i++) {
                sender.send(adt.says("A01", "V" + i, "3B").text(adt.token()));
            }
            for (int i = 1; i <= 20; i++) {
                assertThat(sender.answer()).contains("MSA|AA|MSG" + i);
            }
        }
        assertThat(adt.lying()).isEqualTo("3B 20, 4A 0");
    }

    @Test
    void strangerIsAnsweredOnceAndSentAway() throws Exception {
        try (var sender = new Sender(listening().port())) {
            sender.send(adt.says("A01", "V1", "3B").text("wrong"));
            sender.send(adt.says("A01", "V1", "3B").text(adt.token()));
            assertThat(sender.answer()).contains("MSA|AR").contains("feed.token-wrong");
            assertThat(sender.isClosed()).isTrue();
        }
        assertThat(adt.lying()).isEqualTo("3B 0, 4A 0");
    }

    @Test
    void messageBeyondTheLargestIsRefusedWithoutBeingReadWhole() throws Exception {
        var port = listening(DataSize.ofKilobytes(4), 20, Duration.ofMinutes(10)).port();
        try (var sender = new Sender(port)) {
            var long5 = adt.says("A01", "V1", "3B").text(adt.token()) + "NTE|" + "x".repeat(5_000);
            sender.write((char) 0x0B + long5);
            assertThat(sender.answer()).contains("MSA|AR|MSG1").contains("feed.too-large");
            assertThat(sender.isClosed()).isTrue();
        }
        assertThat(adt.state().lastErrors())
                .extracting(LineRefused::code)
                .containsExactly("feed.too-large");
    }

    @Test
    void whatIsNoMllpIsClosedWithoutAnAnswer() throws Exception {
        var port = listening(DataSize.ofKilobytes(1), 20, Duration.ofMinutes(10)).port();
        for (var noise :
                new String[] {
                    "GET / HTTP/1.1\r\n".repeat(100), "\u000BMSH|\u000BMSH|", "\u000BMSH|\u001CX"
                }) {
            try (var sender = new Sender(port)) {
                sender.write(noise);
                assertThat(sender.isClosed()).isTrue();
            }
        }
        assertThat(adt.state().messages()).isZero();
    }

    @Test
    void halfAMessageIsNone() throws Exception {
        var port = listening().port();
        var text = adt.says("A01", "V1", "3B").text(adt.token());
        try (var sender = new Sender(port)) {
            sender.write((char) 0x0B + text);
        }
        try (var sender = new Sender(port)) {
            sender.send(adt.says("A08", "V1", "3B").text(adt.token()));
            assertThat(sender.answer()).contains("MSA|AA");
        }
        assertThat(adt.lying()).isEqualTo("3B 0, 4A 0");
    }

    @Test
    void connectionsBeyondTheMostAreClosedAndThereIsRoomAgainWhenOneEnds() throws Exception {
        var port = listening(DataSize.ofKilobytes(64), 1, Duration.ofMinutes(10)).port();
        try (var first = new Sender(port)) {
            first.send(adt.says("A08", "V1", "3B").text(adt.token()));
            assertThat(first.answer()).contains("MSA|AA");
            try (var second = new Sender(port)) {
                assertThat(second.isClosed()).isTrue();
            }
            first.write("\u000BX\u000B");
            assertThat(first.isClosed()).isTrue();
        }
        assertThat(acceptedAgain(port)).isTrue();
    }

    /** The place is free a moment after the connection is seen to end. */
    private boolean acceptedAgain(int port) throws IOException {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            try (var next = new Sender(port)) {
                next.send(adt.says("A08", "V1", "3B").text(adt.token()));
                if (next.answer().contains("MSA|AA")) {
                    return true;
                }
            } catch (IOException closed) {
                Thread.onSpinWait();
            }
        }
        return false;
    }

    @Test
    void connectionThatSaysNothingIsClosedAndSoIsOneThatTrickles() throws Exception {
        var port = listening(DataSize.ofKilobytes(64), 20, Duration.ofSeconds(1)).port();
        try (var silent = new Sender(port);
                var trickling = new Sender(port)) {
            trickling.write((char) 0x0B + "MSH|");
            assertThat(silent.isClosed()).isTrue();
            assertThat(trickling.isClosed()).isTrue();
        }
    }

    @Test
    void whatIsNotKeptIsNotAnswered() throws Exception {
        var port = listening().port();
        var text = adt.says("A01", "V1", "3B").text(adt.token());
        adt.the.jdbc.sql("alter table feed.visit rename to away").update();
        try (var sender = new Sender(port)) {
            sender.send(text);
            assertThat(sender.isClosed()).isTrue();
        }
        adt.the.jdbc.sql("alter table feed.away rename to visit").update();
        try (var sender = new Sender(port)) {
            sender.send(text);
            assertThat(sender.answer()).contains("MSA|AA|MSG1");
        }
        assertThat(adt.lying()).isEqualTo("3B 1, 4A 0");
    }

    @Test
    void listensToThisMachineOnly() throws Exception {
        var port = listening().port();
        for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (var address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new Socket(address, port).close())
                            .isInstanceOf(IOException.class);
                }
            }
        }
        new Socket(InetAddress.getByName("127.0.0.1"), port).close();
    }

    @Test
    void stoppedListenerLetsGoOfItsConnections() throws Exception {
        var port = portNobodyGetsByItself();
        var listener =
                listening(
                        new MllpSettings(
                                port,
                                "127.0.0.1",
                                DataSize.ofKilobytes(64),
                                20,
                                Duration.ofMinutes(10),
                                Duration.ofDays(30)));
        try (var sender = new Sender(port)) {
            sender.send(adt.says("A08", "V1", "3B").text(adt.token()));
            assertThat(sender.answer()).contains("MSA|AA");
            listener.stop();
            assertThat(sender.isClosed()).isTrue();
        }
        assertThat(listener.isRunning()).isFalse();
        assertThatThrownBy(() -> new Socket("127.0.0.1", port).close())
                .isInstanceOf(IOException.class);
    }

    /**
     * Below the ports that the system gives to whoever asks for any: one of those may be somebody
     * else's as soon as it is free again.
     */
    private static int portNobodyGetsByItself() throws IOException {
        var port = 20_000 + (int) (ProcessHandle.current().pid() % 10_000);
        for (; ; port++) {
            try (var unused = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                return port;
            } catch (IOException taken) {
                continue;
            }
        }
    }

    @Test
    void portThatIsTakenIsSaid() {
        var taken = listening().port();
        var settings =
                new MllpSettings(
                        taken,
                        "127.0.0.1",
                        DataSize.ofKilobytes(64),
                        1,
                        Duration.ofMinutes(1),
                        Duration.ofDays(1));
        var second = new MllpListener(settings, adt.node, adt.the.texts, adt.the.clock);
        assertThatThrownBy(second::start).hasMessageContaining("127.0.0.1:" + taken);
    }

    @Test
    void withoutAPortNothingListens() {
        var settings = bound(Map.of());
        assertThat(settings.port()).isNull();
        assertThat(settings.address()).isEqualTo("127.0.0.1");
        var listener = new MllpListener(settings, adt.node, adt.the.texts, adt.the.clock);
        listener.start();
        assertThat(listener.isRunning()).isFalse();
        assertThat(listener.port()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"largest, 100B", "largest, 2MB", "idle, 0s", "idle, 2d", "remember, 1h"})
    void settingsThatCannotBeAreRefused(String name, String value) {
        assertThatThrownBy(() -> bound(Map.of("samenspoed.mllp." + name, value)))
                .isInstanceOf(BindException.class)
                .rootCause()
                .hasMessageContaining("The " + name);
    }

    private static MllpSettings bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("samenspoed.mllp", MllpSettings.class);
    }

    /** A sender that can misbehave. */
    private static final class Sender implements AutoCloseable {

        private final Socket socket;

        Sender(int port) throws IOException {
            socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(20_000);
        }

        void send(String text) throws IOException {
            socket.getOutputStream()
                    .write(MllpFrames.framed(text.getBytes(StandardCharsets.UTF_8)));
        }

        void write(String bytes) throws IOException {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
        }

        String answer() throws IOException {
            var answer = new StringBuilder();
            for (int one = socket.getInputStream().read();
                    one != 0x0D || !endsAt(answer);
                    one = socket.getInputStream().read()) {
                if (one < 0) {
                    throw new IOException("closed");
                }
                answer.append((char) one);
            }
            return answer.toString();
        }

        private static boolean endsAt(StringBuilder answer) {
            return !answer.isEmpty() && answer.charAt(answer.length() - 1) == 0x1C;
        }

        /** Waits until the other side has closed. */
        boolean isClosed() {
            try {
                return socket.getInputStream().read() < 0;
            } catch (IOException reset) {
                return !(reset instanceof SocketTimeoutException);
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
