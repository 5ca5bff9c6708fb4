package nl.samenspoed.app.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The key of this installation with which tokens are signed: made at the first start, the same on
 * every node. RSA, because checking is done a thousand times for each time signing.
 */
final class SigningKey {

    private SigningKey() {}

    static JWKSet kept(JdbcClient jdbc, Instant now) {
        var read = "select jwk from access.signing_key where slot = 'current'";
        var kept = jdbc.sql(read).query(String.class).optional();
        if (kept.isEmpty()) {
            var unused =
                    jdbc.sql(
                                    """
                                    insert into access.signing_key (slot, jwk, created_at)
                                    values ('current', ?, ?)
                                    on conflict (slot) do nothing
                                    """)
                            .params(made().toJSONString(), now.atOffset(ZoneOffset.UTC))
                            .update();
        }
        // Read again: another node may have been first.
        return parsed(jdbc.sql(read).query(String.class).single());
    }

    private static RSAKey made() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot make a key to sign tokens with", e);
        }
    }

    private static JWKSet parsed(String jwk) {
        try {
            return new JWKSet(RSAKey.parse(jwk));
        } catch (ParseException e) {
            throw new IllegalStateException("The key in access.signing_key cannot be read", e);
        }
    }
}
