package nl.samenspoed.app.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stops guessing. An attempt is counted before the password is looked at and forgiven when it was
 * right, so that many attempts at the same moment count too. What was typed as a name may be
 * somebody's password: only its digest is kept.
 */
@Component
class Attempts {

    private final JdbcClient jdbc;
    private final AccessSettings.Throttle limits;

    Attempts(JdbcClient jdbc, AccessSettings settings) {
        this.jdbc = jdbc;
        this.limits = settings.throttle();
    }

    /** Whether this attempt may be made. */
    boolean admit(String account, String origin, Instant now) {
        return jdbc.sql(
                                """
                                with recent as (
                                    select count(*) filter (
                                               where account = :account and origin = :origin) as pair,
                                           count(*) filter (where account = :account) as anywhere,
                                           count(*) filter (where origin = :origin) as anybody
                                    from access.attempt
                                    where at > :since and (account = :account or origin = :origin)
                                ), old as (
                                    delete from access.attempt where id in (
                                        select id from access.attempt where at <= :since
                                        for update skip locked)
                                )
                                insert into access.attempt (at, account, origin)
                                select :now, :account, :origin from recent
                                where pair < :perPair and anywhere < :perAccount
                                  and anybody < :perOrigin
                                """)
                        .param("account", digest(account))
                        .param("origin", origin)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("since", now.minus(limits.window()).atOffset(ZoneOffset.UTC))
                        .param("perPair", limits.perAccountAndOrigin())
                        .param("perAccount", limits.perAccount())
                        .param("perOrigin", limits.perOrigin())
                        .update()
                == 1;
    }

    void forgive(String account, String origin) {
        var unused =
                jdbc.sql("delete from access.attempt where account = ? and origin = ?")
                        .params(digest(account), origin)
                        .update();
    }

    private static String digest(String account) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest(account.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
