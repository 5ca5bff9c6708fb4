package nl.samenspoed.app.agreement;

import static nl.samenspoed.app.agreement.AgreementsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.agreement.rule.Place;
import nl.samenspoed.app.agreement.rule.Rulebook;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.store.Known;
import nl.samenspoed.app.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class KnownVersionsTest {

    private static final String TEN = "{subject: offer-clock, within: 10m}";

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-11-25T12:00:00Z");
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final Agreements elsewhere = AgreementsFixture.agreements(database, clock);
    private final KnownVersions known =
            new KnownVersions(new JdbcVersions(database.jdbc()), Known.LOOK_EVERY, nanos::get);

    @AfterEach
    void drop() {
        database.close();
    }

    private void sign() {
        done(AgreementsFixture.sign(elsewhere, "1", List.of(TEN)));
    }

    private boolean isAgreed() {
        return known.book().speaksOf(Subject.OFFER_CLOCK);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void whatAnotherNodeSignsIsKnownWithinASecond() {
        assertThat(isAgreed()).isFalse();
        sign();

        pass(Duration.ofMillis(999));
        assertThat(isAgreed()).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(isAgreed()).isTrue();
    }

    @Test
    void whatThisNodeSignsIsKnownAtOnce() {
        assertThat(isAgreed()).isFalse();
        sign();
        known.forget();

        assertThat(isAgreed()).isTrue();
    }

    @Test
    void databaseThatIsGoneIsNoAbsenceOfAgreements() {
        sign();
        assertThat(isAgreed()).isTrue();
        database.jdbc().sql("alter table agreement.version rename to gone").update();

        assertThat(isAgreed()).isTrue();
        pass(Known.LOOK_EVERY);
        for (var reader = 0; reader < 2; reader++) {
            assertThatThrownBy(known::book).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void whatEndedIsKnownForThosePastMoments() {
        sign();
        var signed = clock.instant();
        clock.advance(Duration.ofDays(1));
        done(AgreementsFixture.end(elsewhere, "1", "over"));
        clock.advance(Duration.ofDays(1));

        assertThat(subjects(known.book())).contains(Subject.OFFER_CLOCK);
        assertThat(subjects(known.book().since(signed))).contains(Subject.OFFER_CLOCK);
        assertThat(subjects(known.book().since(clock.instant()))).isEmpty();
    }

    private static Set<Subject> subjects(Rulebook book) {
        return book.subjects(new Place.Region(SmallWorld.OOST.id().value()));
    }
}
