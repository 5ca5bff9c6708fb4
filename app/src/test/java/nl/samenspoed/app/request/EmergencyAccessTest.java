package nl.samenspoed.app.request;

import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.audit.TrailEntry;
import nl.samenspoed.app.audit.TrailQuery;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.patient.PatientSearch;
import nl.samenspoed.app.request.EmergencySearch.Number;
import org.junit.jupiter.api.Test;

/** Who stands beside a patient of somebody else can look, and answers for it. */
class EmergencyAccessTest {

    private static final String WHY = "Ligt bewusteloos op straat voor ons huis";

    private final RequestsFixture the = new RequestsFixture();
    private final Actor tess = SmallWorld.triagist();
    private final Actor nurse = SmallWorld.nurse(1);
    private final Actor logManager =
            SmallWorld.actor(
                    "Lo Log",
                    nurse.organisation(),
                    "logbeheerder",
                    new Scope.OwnOrganisation(),
                    Set.of(Capability.READ_AUDIT));
    private final CareRequest request = the.open(tess, "Benauwd");

    @Test
    void whatIsOutOfReachStaysShutWithoutIt() {
        assertThat(code(the.requests.story(nurse, request.id()))).isEqualTo("request.not-found");
    }

    @Test
    void aReasonOpensItToBeReadAndNotToBeChanged() {
        assertThat(done(open(nurse, WHY))).isEqualTo(request.id());

        var story = done(the.requests.story(nurse, request.id()));
        assertThat(story.through()).isNotNull();
        assertThat(story.through().reason()).isEqualTo(WHY);
        var note = new RequestCommand.AddNote("mee bezig");
        assertThat(code(the.requests.handle(nurse, CommandKey.random(), request.id(), null, note)))
                .isEqualTo("request.not-found");
        assertThat(the.requests.workList(nurse, WorkList.SCOPE, 10)).isEmpty();
    }

    @Test
    void itIsOfOnePersonAndOfOneRequest() {
        var other = the.open(tess, "Gevallen");
        done(open(nurse, WHY));

        assertThat(code(the.requests.story(SmallWorld.nurse(2), request.id())))
                .isEqualTo("request.not-found");
        assertThat(code(the.requests.story(nurse, other.id()))).isEqualTo("request.not-found");
    }

    @Test
    void itEndsByItself() {
        done(open(nurse, WHY));
        the.clock.advance(Duration.ofMinutes(59));
        assertThat(the.requests.story(nurse, request.id())).isInstanceOf(Outcome.Done.class);

        the.clock.advance(Duration.ofMinutes(1));
        assertThat(code(the.requests.story(nurse, request.id()))).isEqualTo("request.not-found");
    }

    @Test
    void whoOpenedItCanEndItAndNobodyElse() {
        done(open(nurse, WHY));
        var id = theOnly().id();

        assertThat(code(the.emergencies.end(tess, id))).isEqualTo("request.emergency-over");
        assertThat(done(the.emergencies.end(nurse, id))).isEqualTo(id);
        assertThat(code(the.requests.story(nurse, request.id()))).isEqualTo("request.not-found");
        assertThat(code(the.emergencies.end(nurse, id))).isEqualTo("request.emergency-over");
    }

    @Test
    void withoutReasonOrWithoutTheRightNothingOpens() {
        assertThat(code(open(nurse, "  nodig  "))).isEqualTo("request.emergency-unexplained");
        var may = EnumSet.allOf(Capability.class);
        may.remove(Capability.BREAK_GLASS);
        var other =
                SmallWorld.actor(
                        "Zonder", nurse.organisation(), "x", new Scope.OwnOrganisation(), may);
        assertThat(code(open(other, WHY))).isEqualTo("request.not-allowed");
        assertThat(code(the.requests.story(nurse, request.id()))).isEqualTo("request.not-found");
    }

    @Test
    void whoCanSeeItAnywayOpensNothing() {
        assertThat(done(open(tess, WHY))).isEqualTo(request.id());

        assertThat(done(the.requests.story(tess, request.id())).through()).isNull();
        assertThat(the.emergencies.of(done(the.requests.story(tess, request.id())))).isEmpty();
    }

    @Test
    void theSameCommandTwiceOpensItOnce() {
        var key = CommandKey.random();
        done(the.emergencies.open(nurse, key, new Number(request.number()), WHY));
        done(the.emergencies.open(nurse, key, new Number(request.number()), WHY));

        assertThat(the.emergencies.of(done(the.requests.story(tess, request.id())))).hasSize(1);
    }

    @Test
    void whoMeansNobodyOrSeveralIsAskedAgainAndSeesNoList() {
        the.open(tess, "Nog iemand met dit nummer");
        var phone =
                new EmergencySearch.Patient(
                        List.of(new PatientSearch(null, "0000000000", null, null)));
        assertThat(code(the.emergencies.open(nurse, CommandKey.random(), phone, WHY)))
                .isEqualTo("request.nobody-meant");
        the.database.jdbc().sql("update patient.patient set phone = '0000000000'").update();
        assertThat(code(the.emergencies.open(nurse, CommandKey.random(), phone, WHY)))
                .isEqualTo("request.several-meant");
    }

    @Test
    void everyStepIsInTheTrailAndNamesTheAccess() {
        done(open(nurse, WHY));
        done(the.requests.story(nurse, request.id()));
        var access = theOnly();
        done(the.emergencies.end(nurse, access.id()));
        done(
                the.emergencies.review(
                        logManager, CommandKey.random(), access.id(), false, "Geen spoed"));

        var lines =
                trail().stream()
                        .filter(line -> !line.person().equals(tess.id()))
                        .filter(line -> line.patients().contains(request.patient().value()))
                        .toList();
        assertThat(lines.reversed())
                .extracting(TrailEntry::action)
                .containsExactly("search", "emergency", "read", "update", "update");
        assertThat(lines.reversed().get(1).detail())
                .containsEntry("emergency", access.id().toString())
                .containsKey("until");
        assertThat(lines.reversed().get(2).detail())
                .containsExactlyEntriesOf(Map.of("emergency", access.id().toString()));
        assertThat(lines.getFirst().detail())
                .containsEntry("command", "review")
                .containsEntry("approved", "false");
        assertThat(lines.toString()).doesNotContain(WHY);
    }

    @Test
    void whoHasTheLeadSeesIt() {
        done(open(nurse, WHY));

        var seen = the.emergencies.of(done(the.requests.story(tess, request.id())));
        assertThat(seen).extracting(EmergencyAccess::personName).containsExactly(nurse.name());
    }

    @Test
    void itIsReviewedOnceByWhoReadsTheTrailAndNotByOneself() {
        done(open(nurse, WHY));
        var id = theOnly().id();
        var key = CommandKey.random();

        assertThat(code(review(nurse, key, id, true, null))).isEqualTo("request.own-emergency");
        assertThat(code(review(logManager, key, id, false, " ")))
                .isEqualTo("request.field-required");
        var reviewed = done(review(logManager, key, id, true, null));
        assertThat(reviewed.review().approved()).isTrue();
        assertThat(reviewed.review().by()).isEqualTo("Lo Log");
        assertThat(done(review(logManager, key, id, true, null))).isEqualTo(reviewed);
        assertThat(code(review(tess, CommandKey.random(), id, false, "toch niet")))
                .isEqualTo("request.reviewed-already");
    }

    @Test
    void eachOrganisationReviewsItsOwn() {
        done(open(nurse, WHY));

        assertThat(done(the.emergencies.toReview(logManager))).hasSize(1);
        // Who had the lead reviews as well.
        assertThat(done(the.emergencies.toReview(tess))).hasSize(1);
        assertThat(done(the.emergencies.toReview(SmallWorld.nurse(2)))).isEmpty();
        assertThat(code(review(SmallWorld.nurse(2), CommandKey.random(), theOnly().id(), true, "")))
                .isEqualTo("request.not-found");
        assertThat(code(the.emergencies.toReview(SmallWorld.driver(1))))
                .isEqualTo("request.not-allowed");
    }

    private Outcome<EmergencyAccess> review(
            Actor actor, CommandKey key, UUID id, boolean approved, String reason) {
        return the.emergencies.review(actor, key, id, approved, reason);
    }

    private EmergencyAccess theOnly() {
        return the.emergencies.of(done(the.requests.story(tess, request.id()))).getFirst();
    }

    private Outcome<CareRequestId> open(Actor actor, String reason) {
        return the.emergencies.open(
                actor, CommandKey.random(), new Number(request.number()), reason);
    }

    private List<TrailEntry> trail() {
        var country =
                SmallWorld.actor(
                        "Land",
                        SmallWorld.OFFICE,
                        "x",
                        new Scope.Country(),
                        Set.of(Capability.READ_AUDIT));
        var day = LocalDate.ofInstant(the.clock.instant(), java.time.ZoneOffset.UTC);
        var query =
                new TrailQuery(
                        new TrailQuery.About.Everything(),
                        day.minusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant(),
                        day.plusDays(2).atStartOfDay(java.time.ZoneOffset.UTC).toInstant(),
                        null,
                        100);
        return done(the.trail.list(country, query)).entries();
    }

    private static String code(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal().code().code();
    }
}
