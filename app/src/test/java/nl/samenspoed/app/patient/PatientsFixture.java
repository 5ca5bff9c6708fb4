package nl.samenspoed.app.patient;

import java.time.InstantSource;
import java.util.stream.Stream;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Answers;
import org.springframework.beans.factory.ObjectProvider;
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
        return new Patients(new JdbcPatients(jdbc), answers, trail, clock, only(relation));
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
}
