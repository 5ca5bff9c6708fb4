package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.beds;
import static nl.samenspoed.app.SmallWorld.home;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.agreement.AgreementsFixture;
import nl.samenspoed.app.capacity.Stop;
import nl.samenspoed.app.capacity.StopCommand;
import nl.samenspoed.app.command.CommandKey;
import org.junit.jupiter.api.Test;

/** A stop that outlasts what was signed is a breach, noticed once and by nobody's hand. */
class StopTooLongTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final PlacementsFixture the = new PlacementsFixture();

    @Test
    void stopThatOutlastsItsSignedNormIsOneBreachHoweverLongItLasts() {
        sign("1", "stop-norm, stop: admission-stop, within: 1h");
        var stop = declare(1, Stop.State.IN_FORCE);
        the.clock.advance(HOUR);
        assertThat(the.noticeStops()).isZero();

        the.clock.advance(Duration.ofSeconds(1));
        assertThat(the.noticeStops()).isEqualTo(1);
        the.clock.advance(HOUR.multipliedBy(5));
        assertThat(the.noticeStops()).isZero();
        lift(1, stop);

        assertThat(the.breaches.own(nurse(1)))
                .singleElement()
                .satisfies(
                        breach -> {
                            assertThat(breach.id()).isEqualTo(BreachId.of(stop.id()));
                            assertThat(breach.what())
                                    .isEqualTo(
                                            new Breach.What.StopTooLong(
                                                    beds(1),
                                                    stop.inForceSince(),
                                                    stop.inForceSince().plus(HOUR)));
                            assertThat(breach.about()).isNull();
                            assertThat(breach.rule().version()).isEqualTo("1");
                        });
    }

    @Test
    void whoInheritsTheLoadSeesItTooAndNobodyElse() {
        sign("1", "stop-norm, within: 1h");
        var stop = declare(1, Stop.State.IN_FORCE);
        outlast();
        var service = SmallWorld.NETWORK.snapshot().getService(stop.service());
        var heirs = the.stops.open().heirs(service).stream().map(s -> s.organisation()).toList();

        for (int home = 2; home <= 8; home++) {
            assertThat(the.breaches.between(nurse(home)))
                    .as("home %d", home)
                    .hasSize(heirs.contains(home(home)) ? 1 : 0);
        }
        assertThat(the.breaches.own(nurse(2))).isEmpty();
    }

    @Test
    void stopLiftedInTimeOrThatOnlyThreatensIsNone() {
        sign("1", "stop-norm, within: 1h");
        var lifted = declare(1, Stop.State.IN_FORCE);
        declare(2, Stop.State.THREATENING);
        the.clock.advance(HOUR.minusSeconds(1));
        lift(1, lifted);

        the.clock.advance(HOUR.multipliedBy(3));
        assertThat(the.noticeStops()).isZero();
    }

    @Test
    void normThatIsASettingOrWasSignedLaterBlamesNobody() {
        declare(1, Stop.State.IN_FORCE);
        the.clock.advance(Duration.ofDays(2));
        assertThat(the.noticeStops()).isZero();

        sign("1", "stop-norm, within: 1h");
        the.clock.advance(HOUR.multipliedBy(2));
        assertThat(the.noticeStops()).isZero();
    }

    @Test
    void normThatBecameMilderMeanwhileCountsAsItIsNow() {
        sign("1", "stop-norm, within: 1h");
        declare(1, Stop.State.IN_FORCE);
        the.clock.advance(Duration.ofMinutes(30));
        sign("2", "stop-norm, within: 3h");

        the.clock.advance(HOUR);
        assertThat(the.noticeStops()).isZero();
        the.clock.advance(HOUR.multipliedBy(2));
        assertThat(the.noticeStops()).isEqualTo(1);
        assertThat(the.breaches.own(nurse(1)))
                .singleElement()
                .extracting(breach -> breach.rule().version())
                .isEqualTo("2");
    }

    @Test
    void itIsContestedAndCountedAsAnyOther() {
        sign("1", "stop-norm, within: 1h");
        declare(1, Stop.State.IN_FORCE);
        outlast();
        var breach = the.breaches.own(nurse(1)).getFirst();
        done(the.breaches.contest(nurse(1), CommandKey.random(), breach.id(), "Brand op de gang"));

        assertThat(the.breaches.count(beds(1)))
                .containsExactly(new BreachCount(BreachKind.STOP_TOO_LONG, 0, 1));
    }

    @Test
    void twoNodesNoticeItOnce() {
        sign("1", "stop-norm, within: 1h");
        declare(1, Stop.State.IN_FORCE);
        the.clock.advance(HOUR.plusSeconds(1));

        assertThat(the.noticeStops() + the.beside().noticeStops()).isEqualTo(1);
    }

    private void outlast() {
        the.clock.advance(HOUR.plusSeconds(1));
        assertThat(the.noticeStops()).isEqualTo(1);
    }

    private void sign(String version, String rule) {
        done(AgreementsFixture.sign(the.agreements, version, List.of("{subject: " + rule + "}")));
        the.clock.advance(Duration.ofSeconds(1));
    }

    private Stop declare(int home, Stop.State state) {
        return done(
                the.stops.handle(
                        nurse(home),
                        CommandKey.random(),
                        new StopCommand.Declare(
                                beds(home),
                                "admission-stop",
                                state,
                                "full",
                                null,
                                the.clock.instant().plus(HOUR))));
    }

    private void lift(int home, Stop stop) {
        done(the.stops.handle(nurse(home), CommandKey.random(), new StopCommand.Lift(stop.id())));
    }
}
