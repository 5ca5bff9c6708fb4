package nl.samenspoed.app.patient;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The register in our own database, for as long as there is no other. Of records that were merged
 * the latest word holds: it is the same patient who said it.
 */
final class OwnConsentRegister implements ConsentRegister {

    private static final String LATEST =
            """
            select c.choice
            from patient.same(array(
                     select id from patient.patient where bsn = :bsn and bsn_state = 'VERIFIED')) s
                 join patient.consent c on c.patient = s.record
            where c.holder = :holder and c.asker = :asker
            order by c.id desc
            limit 1
            """;

    private final JdbcClient jdbc;

    OwnConsentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public ConsentAnswer ask(ConsentQuestion question) {
        try {
            return jdbc.sql(LATEST)
                    .param("bsn", question.patient().digits())
                    .param("holder", question.holder())
                    .param("asker", question.asker())
                    .query(String.class)
                    .optional()
                    .map(choice -> ConsentChoice.valueOf(choice).answer())
                    .orElse(ConsentAnswer.UNKNOWN);
        } catch (DataAccessException unreachable) {
            return ConsentAnswer.UNREACHABLE;
        }
    }

    @Override
    public boolean isKeptHere() {
        return true;
    }
}
