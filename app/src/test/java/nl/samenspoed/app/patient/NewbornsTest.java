package nl.samenspoed.app.patient;

import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.RequestsFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A newborn is a patient of its own, and nobody needs a number to be one. */
class NewbornsTest {

    private static final Instant BORN = Instant.parse("2026-11-21T15:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final RequestsFixture the = new RequestsFixture();
    private final Actor tess = SmallWorld.triagist();
    private final PatientId mother = enter(mother()).id();

    @Test
    void itGoesByTheNameOfTheMotherUntilItHasOneOfItsOwn() {
        var child = enter(child(null, null));
        assertThat(line(child).name()).isEqualTo("Kind van van Demo");
        assertThat(line(enter(child(null, 2))).name()).isEqualTo("Kind 2 van van Demo");
        assertThat(line(enter(child("Saar Anna", null))).name()).isEqualTo("S.A. van Demo");
    }

    @Test
    void whatIsKnownOfTheBirthIsKept() {
        var child = enter(child(null, 2));
        var found = the.patients.find(tess, child.id()).orElseThrow().details();
        assertThat(found.birth()).isEqualTo(new Birth(mother, BORN, 2));
        assertThat(found.noBsn()).isEqualTo(NoBsn.NEWBORN);
        assertThat(found.mother()).isEqualTo(mother);
    }

    @Test
    void itIsFoundByTheNameOfTheMotherAndTheDayOfItsBirth() {
        var child = enter(child(null, null));
        var search = new PatientSearch(null, null, "Demo", TODAY);
        assertThat(the.patients.search(tess, search, 5))
                .extracting(Patient::id)
                .containsExactly(child.id());
    }

    @Test
    void whenTheNumberComesNobodyAsksWhyThereWasNone() {
        var child = enter(child(null, null));
        var details = child.details();
        var numbered =
                new PatientDetails(
                                Identity.KNOWN,
                                new Bsn("999990019"),
                                BsnState.VERIFIED,
                                "Saar",
                                details.prefix(),
                                details.familyName(),
                                details.birthDate(),
                                Gender.FEMALE,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                true)
                        .with(NoBsn.NEWBORN, details.birth());
        var now = done(the.patients.change(tess, child.id(), 1, numbered)).details();
        assertThat(now.noBsn()).isNull();
        assertThat(now.birth()).isEqualTo(new Birth(mother, BORN, null));
        assertThat(the.patients.find(tess, child.id()).orElseThrow().details()).isEqualTo(now);
    }

    @ParameterizedTest
    @EnumSource(NoBsn.class)
    void whyThereIsNoNumberIsKeptAndNeverBlocks(NoBsn why) {
        var patient = enter(PatientDetails.unknown().with(why, null));
        assertThat(the.patients.find(tess, patient.id()).orElseThrow().details().noBsn())
                .isEqualTo(why);
        assertThat(line(patient).noBsn()).isEqualTo(why);
    }

    @Test
    void aMotherWhoIsNotThereOrOutOfReachIsRefused() {
        var nobodys =
                child(null, null).with(NoBsn.NEWBORN, new Birth(PatientId.random(), null, null));
        assertThat(code(the.patients.enter(tess, CommandKey.random(), nobodys)))
                .isEqualTo("patient.mother-unknown");
        var elsewhere = SmallWorld.nurse(1);
        assertThat(code(the.patients.enter(elsewhere, CommandKey.random(), child(null, null))))
                .isEqualTo("patient.mother-unknown");
        var itself = mother().with(null, new Birth(mother, null, null));
        assertThat(code(the.patients.change(tess, mother, 1, itself)))
                .isEqualTo("patient.mother-unknown");
    }

    @Test
    void aReasonForHavingNoneGoesWithHavingNone() {
        assertThat(mother().with(NoBsn.REFUSED, null).noBsn()).isNull();
        assertThatThrownBy(() -> new Birth(null, null, 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Birth.of(null, null, null)).isNull();
    }

    private PatientLine line(Patient patient) {
        return the.patients.lines(List.of(patient.id())).get(patient.id());
    }

    private Patient enter(PatientDetails details) {
        return done(the.patients.enter(tess, CommandKey.random(), details));
    }

    private PatientDetails child(String given, Integer order) {
        return details(BsnState.ABSENT, null, given, TODAY)
                .with(NoBsn.NEWBORN, new Birth(mother, BORN, order));
    }

    private static PatientDetails mother() {
        return details(BsnState.VERIFIED, new Bsn("999990020"), "Maria", LocalDate.of(1995, 1, 2));
    }

    private static PatientDetails details(BsnState state, Bsn bsn, String given, LocalDate born) {
        return new PatientDetails(
                Identity.UNVERIFIED,
                bsn,
                state,
                given,
                "van",
                "Demo",
                born,
                Gender.FEMALE,
                null,
                null,
                null,
                null,
                null,
                null,
                true);
    }

    private static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var refusal) -> refusal.code().code();
            case Outcome.Done<?>(var value) -> throw new AssertionError(value);
        };
    }
}
