package nl.samenspoed.app.feed;

import static nl.samenspoed.app.SmallWorld.beds;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.capacity.Availability;
import tools.jackson.databind.json.JsonMapper;

/** A sender over HTTP whose documents lie beside the tests. */
final class RegisteredSender implements FeedContract.Sender {

    private static final JsonMapper JSON = new JsonMapper();

    private final FeedFixture the = new FeedFixture();
    private final FeedFormat format;
    private final Function<String, Map<String, String>> withouts;
    private final Map<String, String> needed;
    private final FeedRegistered feed;

    RegisteredSender(
            FeedFormat format,
            Function<String, Map<String, String>> withouts,
            Map<String, String> needed) {
        this.format = format;
        this.withouts = withouts;
        this.needed = needed;
        this.feed = the.registered(format);
    }

    @Override
    public SettableClock clock() {
        return the.clock;
    }

    @Override
    public Availability seen() {
        return the.capacity.find(beds(1));
    }

    @Override
    public String document(Instant at) {
        return FeedFixture.document(format).replace("2026-11-21T20:58:00+01:00", at.toString());
    }

    @Override
    public int free() {
        return 3;
    }

    @Override
    public Map<String, String> withouts(String document) {
        return withouts.apply(document);
    }

    @Override
    public Map<String, String> needed() {
        return needed;
    }

    @Override
    public String saying(int choice, Instant at) {
        return document(at)
                .replace("\"vrij\": 3", "\"vrij\": " + free(choice))
                .replace("availableCount>3", "availableCount>" + free(choice))
                .replace("ELV;3;", "ELV;" + free(choice) + ";");
    }

    @Override
    public int free(int choice) {
        return 5 + choice;
    }

    @Override
    public FeedContract.Reply send(String document) {
        var answer = the.post(feed, format, document).getResponse();
        try {
            var body = JSON.readTree(answer.getContentAsString());
            if (answer.getStatus() == 200) {
                return new FeedContract.Reply(true, "");
            }
            var lines = body.path("refused");
            return new FeedContract.Reply(
                    false,
                    lines.isEmpty()
                            ? body.path("code").asString()
                            : lines.get(0).path("code").asString());
        } catch (UnsupportedEncodingException never) {
            throw new AssertionError(never);
        }
    }

    @Override
    public String ahead() {
        return "capacity.observed-in-future";
    }

    @Override
    public boolean silent() {
        return the.feeds.isSilent(the.state(feed)) && the.feeds.silences().containsKey(beds(1));
    }

    @Override
    public void close() {
        the.database.close();
    }
}
