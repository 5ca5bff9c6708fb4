package nl.samenspoed.app.patient;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.stream.Stream;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Answers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The patient module wired by hand. */
public final class PatientsFixture {

    private PatientsFixture() {}

    public static Patients patients(
            JdbcClient jdbc,
            Answers answers,
            Trail trail,
            InstantSource clock,
            TreatmentRelation relation) {
        return new Patients(
                new JdbcPatients(jdbc),
                new JdbcMerges(jdbc),
                answers,
                trail,
                clock,
                only(relation));
    }

    public static TreatmentLimits limits(JdbcClient jdbc) {
        return new TreatmentLimits(jdbc);
    }

    public static Consents consents(
            nl.samenspoed.app.store.TestDatabase database,
            Patients patients,
            Trail trail,
            InstantSource clock) {
        var register = new OwnConsentRegister(database.jdbc());
        return consents(database, patients, register, trail, clock);
    }

    public static PatientMerges merges(
            nl.samenspoed.app.store.TestDatabase database,
            Patients patients,
            TreatmentLimits limits,
            Trail trail,
            ApplicationEventPublisher publisher,
            InstantSource clock) {
        var jdbc = database.jdbc();
        return new PatientMerges(
                new JdbcMerges(jdbc),
                patients,
                new JdbcPatients(jdbc),
                limits,
                new Answers(jdbc),
                trail,
                database.transaction(),
                publisher,
                clock);
    }

    static Consents consents(
            nl.samenspoed.app.store.TestDatabase database,
            Patients patients,
            ConsentRegister register,
            Trail trail,
            InstantSource clock) {
        return new Consents(
                new JdbcConsents(database.jdbc()),
                patients,
                register,
                new ConsentSettings("own", java.util.List.of("gp", "hap", "hospital")),
                new Answers(database.jdbc()),
                trail,
                clock);
    }

    private static <T> ObjectProvider<T> only(T bean) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                return bean;
            }

            @Override
            public Stream<T> stream() {
                return Stream.of(bean);
            }
        };
    }

    /** Somebody whose number was checked, and of whom nothing else is known. */
    public static PatientDetails known(
            String bsn, String givenNames, String familyName, LocalDate born, Gender gender) {
        return new PatientDetails(
                Identity.KNOWN,
                new Bsn(bsn),
                BsnState.VERIFIED,
                givenNames,
                null,
                familyName,
                born,
                gender,
                null,
                null,
                null,
                null,
                null,
                null,
                true);
    }
}
