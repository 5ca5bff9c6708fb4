package nl.samenspoed.app.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Machine clients: with a secret of ours, or vouched for by another issuer. */
@Component
class JdbcClients implements RegisteredClientRepository {

    /** The issuer of clients with a secret of ours. */
    static final String OURSELVES = "";

    private final JdbcClient jdbc;
    private final AccessSettings settings;
    private final Cache<Named, PersonId> recent;

    JdbcClients(JdbcClient jdbc, AccessSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.recent =
                Caffeine.newBuilder()
                        .expireAfterWrite(settings.recheck())
                        .maximumSize(20_000)
                        .build();
    }

    /** Whom a token names; whether it may still act is asked of {@link Accounts}. */
    Optional<PersonId> findPerson(String issuer, String clientId) {
        var named = new Named(issuer, clientId);
        var known = recent.getIfPresent(named);
        if (known != null) {
            return Optional.of(known);
        }
        var found =
                jdbc.sql("select person from access.client where issuer = ? and client_id = ?")
                        .params(issuer, clientId)
                        .query(UUID.class)
                        .optional()
                        .map(PersonId::new);
        found.ifPresent(person -> recent.put(named, person));
        return found;
    }

    void add(PersonId person, String issuer, String clientId, @Nullable String hash) {
        var added =
                jdbc.sql(
                                """
                                insert into access.client (person, issuer, client_id, secret)
                                values (:person, :issuer, :clientId, :secret)
                                """)
                        .param("person", person.value())
                        .param("issuer", issuer)
                        .param("clientId", clientId)
                        .param("secret", hash)
                        .update();
        if (added != 1) {
            throw new IllegalStateException("Client [" + clientId + "] not added");
        }
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return jdbc.sql(
                        """
                        select c.person, c.client_id, c.secret, p.name
                        from access.client c
                        join access.person p on p.id = c.person
                        where c.issuer = '' and c.client_id = ? and p.active
                        """)
                .param(clientId)
                .query(
                        (row, number) ->
                                registered(
                                        row.getString("person"),
                                        row.getString("client_id"),
                                        row.getString("secret"),
                                        row.getString("name")))
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return jdbc.sql("select client_id from access.client where person = ?")
                .param(UUID.fromString(id))
                .query(String.class)
                .optional()
                .map(this::findByClientId)
                .orElse(null);
    }

    /** Called when a secret is hashed anew with better settings. */
    @Override
    public void save(RegisteredClient client) {
        var changed =
                jdbc.sql(
                                """
                                update access.client set secret = :secret
                                where person = :person and issuer = ''
                                """)
                        .param("secret", client.getClientSecret())
                        .param("person", UUID.fromString(client.getId()))
                        .update();
        if (changed != 1) {
            throw new IllegalStateException("No client [" + client.getClientId() + "]");
        }
    }

    private RegisteredClient registered(String id, String clientId, String secret, String name) {
        return RegisteredClient.withId(id)
                .clientId(clientId)
                .clientSecret(secret)
                .clientName(name)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(settings.tokenLifetime())
                                .build())
                .build();
    }

    private record Named(String issuer, String clientId) {}
}
