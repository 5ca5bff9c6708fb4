package nl.samenspoed.app.request;

import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.audit.DataSeen;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.PatientDetails;
import org.junit.jupiter.api.Test;

/** A patient sees the own request by a link that works once, and who else saw it. */
class PatientLinksTest {

    private static final LocalDate BORN = LocalDate.of(1942, 7, 3);
    private static final LocalDate WRONG = LocalDate.of(1942, 7, 4);

    private final RequestsFixture the = new RequestsFixture();
    private final Actor tess = SmallWorld.triagist();
    private final CareRequest request = open(BORN);

    @Test
    void aLinkOpensOnceWithTheBirthDate() {
        var made = make();
        var opened = done(the.links.open(made.token(), BORN, "test"));

        var view = the.links.look(opened.secret(), "test").orElseThrow();
        assertThat(view.request().id()).isEqualTo(request.id());
        assertThat(code(the.links.open(made.token(), BORN, "test"))).isEqualTo("request.link-dead");
    }

    @Test
    void afterFiveWrongBirthDatesItIsWorthNothing() {
        var made = make();
        for (int left = 4; left > 0; left--) {
            var refused = (Outcome.Refused<?>) the.links.open(made.token(), WRONG, "test");
            assertThat(refused.refusal().code()).isEqualTo(RequestRefusal.WRONG_BIRTH_DATE);
            assertThat(refused.refusal().details()).containsExactly("" + left);
        }
        assertThat(code(the.links.open(made.token(), WRONG, "test")))
                .isEqualTo("request.link-dead");
        assertThat(code(the.links.open(made.token(), BORN, "test"))).isEqualTo("request.link-dead");
    }

    @Test
    void itExpiresUnopenedAndThePageClosesByItself() {
        var late = make();
        the.clock.advance(Duration.ofDays(3));
        assertThat(code(the.links.open(late.token(), BORN, "test"))).isEqualTo("request.link-dead");

        var opened = done(the.links.open(make().token(), BORN, "test"));
        the.clock.advance(Duration.ofMinutes(29));
        assertThat(the.links.look(opened.secret(), "test")).isPresent();
        the.clock.advance(Duration.ofMinutes(1));
        assertThat(the.links.look(opened.secret(), "test")).isEmpty();
    }

    @Test
    void aNewLinkTakesThePlaceOfOneThatWasNotOpened() {
        var first = make();
        var second = make();

        assertThat(code(the.links.open(first.token(), BORN, "test")))
                .isEqualTo("request.link-dead");
        assertThat(the.links.open(second.token(), BORN, "test")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void thePatientCanCloseThePage() {
        var opened = done(the.links.open(make().token(), BORN, "test"));

        assertThat(the.links.close(opened.secret())).isTrue();
        assertThat(the.links.look(opened.secret(), "test")).isEmpty();
    }

    @Test
    void theStoreKeepsNothingThatOpensAnything() {
        var made = make();
        var opened = done(the.links.open(made.token(), BORN, "test"));

        var stored =
                the.database
                        .jdbc()
                        .sql(
                                """
                                select coalesce(string_agg(l::text, ' '), '')
                                       || (select string_agg(e::text, ' ') from audit.entry e)
                                from request.patient_link l
                                """)
                        .query(String.class)
                        .single();
        assertThat(stored).doesNotContain(made.token()).doesNotContain(opened.secret());
        assertThat(the.links.open(opened.secret(), BORN, "test"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(the.links.look(made.token(), "test")).isEmpty();
    }

    @Test
    void whenTheRequestIsAboutSomebodyElseAfterAllTheLinkShowsNobody() {
        var opened = done(the.links.open(make().token(), BORN, "test"));
        var unopened = make();
        var somebodyElse = open(BORN).patient();
        the.give(
                tess,
                request.id(),
                new RequestCommand.IdentifyPatient(somebodyElse, Identity.UNVERIFIED));

        assertThat(the.links.look(opened.secret(), "test")).isEmpty();
        assertThat(code(the.links.open(unopened.token(), BORN, "test")))
                .isEqualTo("request.link-dead");
    }

    @Test
    void noLinkWithoutBirthDateOrOutOfReach() {
        assertThat(code(the.links.make(tess, CommandKey.random(), open(null).id())))
                .isEqualTo("request.birth-date-unknown");
        assertThat(code(the.links.make(SmallWorld.nurse(1), CommandKey.random(), request.id())))
                .isEqualTo("request.not-found");
    }

    @Test
    void itTellsWhoSawTheDataEmergencyAccessFirst() {
        var nurse = SmallWorld.nurse(1);
        the.requests.workList(tess, WorkList.SCOPE, 10);
        done(the.requests.story(tess, request.id()));
        done(the.requests.story(tess, request.id()));
        done(
                the.emergencies.open(
                        nurse,
                        CommandKey.random(),
                        new EmergencySearch.Number(request.number()),
                        "Ligt bewusteloos op straat"));
        done(the.requests.story(nurse, request.id()));
        var opened = done(the.links.open(make().token(), BORN, "test"));

        var seen = the.links.look(opened.secret(), "test").orElseThrow().seen();
        assertThat(seen.getFirst().how()).isEqualTo(DataSeen.How.EMERGENCY);
        assertThat(seen.getFirst().organisation()).isEqualTo(nurse.organisation());
        assertThat(seen.getFirst().role()).isEqualTo(nurse.role());
        assertThat(seen.getFirst().times()).isEqualTo(2);
        assertThat(seen)
                .filteredOn(one -> one.organisation().equals(tess.organisation()))
                .extracting(DataSeen::how)
                .containsExactly(DataSeen.How.WRITTEN, DataSeen.How.READ, DataSeen.How.LISTED);
        assertThat(seen)
                .filteredOn(one -> one.how() == DataSeen.How.READ)
                .extracting(DataSeen::times)
                .containsExactly(2L);
        assertThat(seen.toString()).doesNotContain(tess.name()).doesNotContain(nurse.name());
        assertThat(seen).noneMatch(one -> one.role().equals(PatientLinks.PATIENT));
    }

    private PatientLink.Made make() {
        return done(the.links.make(tess, CommandKey.random(), request.id()));
    }

    private CareRequest open(LocalDate born) {
        var details =
                new PatientDetails(
                        Identity.UNVERIFIED,
                        null,
                        BsnState.ABSENT,
                        "Dirk",
                        null,
                        "Demoman",
                        born,
                        Gender.MALE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true);
        return done(
                the.requests.open(
                        tess, CommandKey.random(), RequestsFixture.asking(details, "Benauwd")));
    }

    private static String code(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal().code().code();
    }
}
