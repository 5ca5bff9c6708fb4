package nl.samenspoed.app.consult;

import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.ImportError;
import nl.samenspoed.app.request.RequestsFixture;
import org.junit.jupiter.api.Test;

/** A roster is taken over whole or not at all, and says who works where now. */
class RosterTest {

    private static final String HEADER =
            "organisation,discipline,name,date,from,until,manner,phone\n";

    private final RequestsFixture the = new RequestsFixture();
    private final Roster roster =
            new Roster(
                    new JdbcRoster(the.database.jdbc()),
                    new ConsultsFixture(the).disciplines,
                    SmallWorld.NETWORK,
                    the.trail,
                    the.database.transaction(),
                    the.clock);
    private final Presences presences =
            new Presences(
                    new JdbcPresences(the.database.jdbc()),
                    roster,
                    new ConsultsFixture(the).disciplines,
                    the.database.transaction(),
                    the.clock);
    private final Actor planner = SmallWorld.coordinator();

    @Test
    void saysWhoWorksNowAndHow() {
        take(
                """
                Huisarts Demo,gp,Hugo Huis,2026-11-21,17:00,23:00,desk,024-1234567
                Demohuis 1,home-nursing,Vera Wijk,2026-11-21,20:00,08:00,on-call,
                Demohuis 2,geriatric-nurse,Greet Geriater,2026-11-22,08:00,17:00,screen,
                """);

        // 20:00 UTC is 21:00 on the wall.
        assertThat(presences.now(SmallWorld.triagist()))
                .extracting(AtWork::name, AtWork::manner)
                .containsExactly(
                        tuple("Hugo Huis", Manner.DESK), tuple("Vera Wijk", Manner.ON_CALL));
        assertThat(presences.now(SmallWorld.triagist()).getFirst().person())
                .isEqualTo(ConsultsFixture.GP.id());

        the.clock.advance(Duration.ofHours(12));
        assertThat(presences.now(SmallWorld.OOST.id()))
                .extracting(AtWork::name)
                .containsExactly("Greet Geriater");
        assertThat(presences.now(SmallWorld.WEST.id())).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingIsTaken() {
        var errors =
                refused(
                        """
                        Huisarts Demo,gp,Hugo Huis,2026-11-21,17:00,23:00,desk,
                        nowhere,gp,A,2026-11-21,17:00,23:00,desk,
                        Huisarts Demo,wizard,,2026-11-21,17:00,23:00,desk,
                        Huisarts Demo,gp,B,21-11-2026,25:00,23:00,sofa,
                        Huisarts Demo,gp,Hugo Huis,2026-11-21,22:00,06:00,desk,
                        Huisarts Demo,gp,C,2027-03-28,02:30,08:00,desk,
                        """);

        assertThat(errors)
                .extracting(error -> error.line() + " " + error.column())
                .containsExactly(
                        "3 organisation",
                        "4 discipline",
                        "4 name",
                        "5 date",
                        "5 from",
                        "5 manner",
                        "6 from",
                        "7 from");
        assertThat(presences.now(SmallWorld.triagist())).isEmpty();
    }

    @Test
    void aFileWithoutItsColumnsOrTextIsRefused() {
        assertThat(rejected("name,date\n".getBytes(StandardCharsets.UTF_8)))
                .extracting(ImportError::column)
                .contains("organisation", "discipline", "from", "until", "manner");
        assertThat(rejected(new byte[] {(byte) 0xff, (byte) 0xfe})).hasSize(1);
        assertThat(rejected(new byte[0])).hasSize(1);
    }

    @Test
    void nightsInWhichTheClockChangesLastAnHourMoreOrLess() {
        take("Huisarts Demo,gp,Hugo Huis,2026-10-24,23:00,07:00,desk,\n");
        take("Huisarts Demo,gp,Hugo Huis,2027-03-27,23:00,07:00,desk,\n");

        assertThat(lasts("2026-10-25T01:30:00Z")).isEqualTo(Duration.ofHours(9));
        assertThat(lasts("2027-03-28T01:30:00Z")).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void anHourThatComesTwiceLeavesNobodyOut() {
        take(
                """
                Huisarts Demo,gp,Hugo Huis,2026-10-24,23:00,02:30,desk,
                Huisarts Demo,gp,Hanna Huis,2026-10-25,02:30,07:00,desk,
                """);

        at("2026-10-25T00:45:00Z");
        assertThat(presences.now(SmallWorld.triagist())).hasSize(2);
        at("2026-10-25T01:45:00Z");
        assertThat(presences.now(SmallWorld.triagist())).hasSize(1);
    }

    @Test
    void theLatestFileIsTheRosterOfItsDaysAndGoesOutAsItCameIn() {
        take(
                """
                Huisarts Demo,gp,Hugo Huis,2026-11-21,20:00,23:00,desk,
                Huisarts Demo,gp,Hugo Huis,2026-11-23,20:00,23:00,desk,
                """);
        take("Huisarts Demo,gp,Hanna Huis,2026-11-21,20:00,23:00,screen,\n");

        var out = done(roster.export(planner));

        assertThat(out)
                .isEqualTo(
                        HEADER
                                + """
                                Huisarts Demo,gp,Hanna Huis,2026-11-21,20:00,23:00,screen,
                                Huisarts Demo,gp,Hugo Huis,2026-11-23,20:00,23:00,desk,
                                """);
        assertThat(done(roster.take(planner, out.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new RosterImport.Taken(2));
    }

    @Test
    void nobodyPlansForOthers() {
        var own =
                SmallWorld.actor(
                        "Planner",
                        SmallWorld.home(1),
                        "planner",
                        new Scope.OwnOrganisation(),
                        Set.of(Capability.MANAGE_ROSTER));
        var file =
                (HEADER + "Huisarts Demo,gp,Hugo Huis,2026-11-21,20:00,23:00,desk,\n").getBytes();

        assertThat(((RosterImport.Rejected) done(roster.take(own, file))).errors()).hasSize(1);
        assertThat(roster.take(ConsultsFixture.GP, file)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatSomebodySaysOfTheirOwnWorkGoesBeforeTheRoster() {
        take(
                """
                Huisarts Demo,gp,Hugo Huis,2026-11-21,17:00,23:00,desk,024-1234567
                Demohuis 1,home-nursing,Vera Wijk,2026-11-21,20:00,08:00,on-call,
                """);

        assertThat(done(presences.say(ConsultsFixture.GP, Manner.SCREEN, null)).until())
                .as("the end of the shift")
                .isEqualTo("2026-11-21T22:00:00Z");
        done(presences.say(ConsultsFixture.NURSE, null, null));
        done(presences.say(SmallWorld.triagist(), Manner.DESK, LocalTime.of(23, 30)));

        assertThat(presences.now(SmallWorld.triagist()))
                .extracting(AtWork::name, AtWork::manner, AtWork::phone)
                .containsExactlyInAnyOrder(
                        tuple("Hugo Huis", Manner.SCREEN, "024-1234567"),
                        tuple(SmallWorld.triagist().name(), Manner.DESK, null));
        assertThat(presences.own(ConsultsFixture.NURSE).orElseThrow().manner()).isNull();
        assertThat(presences.now(SmallWorld.WEST.id())).isEmpty();
    }

    @Test
    void theRosterSpeaksAgainWhenItNoLongerHolds() {
        take("Demohuis 1,home-nursing,Vera Wijk,2026-11-21,20:00,08:00,on-call,\n");
        done(presences.say(ConsultsFixture.NURSE, Manner.DESK, LocalTime.of(22, 0)));

        the.clock.advance(Duration.ofHours(1));

        assertThat(presences.own(ConsultsFixture.NURSE)).isEmpty();
        assertThat(presences.now(SmallWorld.triagist()))
                .extracting(AtWork::manner)
                .containsExactly(Manner.ON_CALL);
    }

    @Test
    void aTimeThatHasPassedIsTomorrowsAlsoWhenTheClockChanges() {
        at("2027-03-27T22:00:00Z");

        assertThat(
                        done(presences.say(ConsultsFixture.NURSE, Manner.DESK, LocalTime.of(7, 0)))
                                .until())
                .isEqualTo("2027-03-28T05:00:00Z");
    }

    private Duration lasts(String during) {
        at(during);
        var shift = roster.working().getFirst();
        return Duration.between(shift.startsAt(), shift.endsAt());
    }

    private void at(String moment) {
        the.clock.advance(Duration.between(the.clock.instant(), Instant.parse(moment)));
    }

    private void take(String rows) {
        var result = done(roster.take(planner, (HEADER + rows).getBytes(StandardCharsets.UTF_8)));
        assertThat(result).isInstanceOf(RosterImport.Taken.class);
    }

    private List<ImportError> refused(String rows) {
        return rejected((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private List<ImportError> rejected(byte[] file) {
        return ((RosterImport.Rejected) done(roster.take(planner, file))).errors();
    }
}
