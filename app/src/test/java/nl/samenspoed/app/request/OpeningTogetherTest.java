package nl.samenspoed.app.request;

import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import org.junit.jupiter.api.Test;

/** Requests that are opened at the same moment share a commit and nothing else. */
class OpeningTogetherTest {

    private final RequestsFixture fixture = new RequestsFixture();

    @Test
    void eachIsARequestWithANumberOfItsOwnAndItsOwnTrail() throws Exception {
        var actor = SmallWorld.triagist();
        var opened = new ArrayList<CareRequest>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = new ArrayList<Future<CareRequest>>();
            for (int i = 0; i < 200; i++) {
                var question = "vraag " + i;
                told.add(callers.submit(() -> fixture.open(actor, question)));
            }
            for (var one : told) {
                opened.add(one.get());
            }
        }
        var numbers = new HashSet<Long>();
        for (int i = 0; i < opened.size(); i++) {
            var request = fixture.requests.find(actor, opened.get(i).id()).orElseThrow();
            assertThat(request).isEqualTo(opened.get(i));
            assertThat(request.intake().question()).isEqualTo("vraag " + i);
            numbers.add(request.number());
        }
        assertThat(numbers).hasSize(200);
        assertThat(count("audit.entry where action = 'create' and subject_kind = 'request'"))
                .isEqualTo(200);
        assertThat(count("stream.event where type = 'request.request-opened'")).isEqualTo(200);
        assertThat(count("command.answer")).isEqualTo(200);
    }

    @Test
    void oneKeyUsedByManyAtOnceOpensOneRequestAndTellsAllTheSame() throws Exception {
        var actor = SmallWorld.triagist();
        var key = CommandKey.random();
        var ids = new HashSet<CareRequestId>();
        int now = 0;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = new ArrayList<Future<Outcome<CareRequests.Opened>>>();
            for (int i = 0; i < 20; i++) {
                told.add(
                        callers.submit(
                                () ->
                                        fixture.requests.openOnce(
                                                actor, key, RequestsFixture.asking("valt"))));
            }
            for (var one : told) {
                var opened = done(one.get());
                ids.add(opened.request().id());
                now += opened.now() ? 1 : 0;
            }
        }
        assertThat(ids).hasSize(1);
        assertThat(now).isEqualTo(1);
        assertThat(count("request.request")).isEqualTo(1);
    }

    @Test
    void itRefusesToHideInSomebodyElsesTransaction() {
        var actor = SmallWorld.triagist();
        assertThatThrownBy(
                        () ->
                                fixture.database
                                        .transaction()
                                        .execute(status -> fixture.open(actor, "valt")))
                .hasMessageContaining("transaction of its own");
    }

    private int count(String rows) {
        return fixture.database
                .jdbc()
                .sql("select count(*) from " + rows)
                .query(Integer.class)
                .single();
    }
}
