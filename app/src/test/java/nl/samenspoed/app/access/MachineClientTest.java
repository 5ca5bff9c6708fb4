package nl.samenspoed.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MachineClientTest {

    private static final String ISSUER = "https://issuer.example";

    private static RSAKey theirKey;
    private static HttpServer theirKeys;
    private static RunningAccess app;

    @BeforeAll
    static void start() throws Exception {
        theirKey = new RSAKeyGenerator(2048).keyID("theirs").generate();
        theirKeys = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        var body = new JWKSet(theirKey.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        theirKeys.createContext(
                "/keys",
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        theirKeys.start();
        app =
                RunningAccess.start(
                        TestDatabase.fresh(),
                        Map.of(
                                "samenspoed.demo.enabled", "true",
                                "samenspoed.access.issuer.issuer-uri", ISSUER,
                                "samenspoed.access.issuer.audience", "samenspoed",
                                "samenspoed.access.issuer.client-claim", "azp",
                                "samenspoed.access.issuer.jwk-set-uri",
                                        "http://localhost:%d/keys"
                                                .formatted(theirKeys.getAddress().getPort())));
    }

    @AfterAll
    static void stop() {
        app.close();
        theirKeys.stop(0);
    }

    @Test
    void clientGetsATokenAndActsUnderItsRole() {
        app.client("ehr-1", "", "koppeling");
        var token = token("ehr-1", RunningAccess.PASSWORD);
        assertThat(probe(token).body())
                .isEqualTo("ehr-1 as koppeling at " + SmallWorld.GP + " via FHIR");
    }

    @Test
    void wrongSecretGivesNoToken() {
        app.client("ehr-2", "", "koppeling");
        assertThat(ask("ehr-2", "wrong").statusCode()).isEqualTo(401);
        assertThat(ask("nobody", "wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void withoutATokenTheApiIsClosed() {
        var answer = app.browser().get("/fhir/probe");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
    }

    @Test
    void sessionOfAPersonDoesNotOpenTheApiAndATokenDoesNotOpenTheDesk() {
        app.person("anna", "huisarts");
        app.client("ehr-3", "", "koppeling");
        var browser = app.browser();
        browser.signIn("anna", RunningAccess.PASSWORD);
        assertThat(browser.get("/fhir/probe").statusCode()).isEqualTo(401);
        var bearer = "Bearer " + token("ehr-3", RunningAccess.PASSWORD);
        assertThat(app.browser().get("/probe", "Authorization", bearer).statusCode())
                .isEqualTo(302);
    }

    @Test
    void clientThatIsDeactivatedLosesItsPowerBeforeItsTokenExpires() {
        var id = app.client("ehr-4", "", "koppeling");
        var token = token("ehr-4", RunningAccess.PASSWORD);
        assertThat(probe(token).statusCode()).isEqualTo(200);
        app.bean(JdbcPeople.class).setActive(id, false);
        await().atMost(Duration.ofSeconds(3)).until(() -> probe(token).statusCode() == 403);
        assertThat(ask("ehr-4", RunningAccess.PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void tokenSignedByAnotherIsRefused() throws Exception {
        app.client("ehr-5", "", "koppeling");
        var forged = new RSAKeyGenerator(2048).keyID("theirs").generate();
        assertThat(probe(signed(forged, "http://localhost", "ehr-5", "ehr-5")).statusCode())
                .isEqualTo(401);
        assertThat(probe(signed(forged, ISSUER, "ehr-5", "samenspoed")).statusCode())
                .isEqualTo(401);
        assertThat(probe("not.a.token").statusCode()).isEqualTo(401);
    }

    @Test
    void tokenThatWasTamperedWithIsRefused() {
        app.client("ehr-6", "", "koppeling");
        var parts = token("ehr-6", RunningAccess.PASSWORD).split("\\.");
        var claims =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .replace("ehr-6", "ehr-1");
        var changed =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        assertThat(probe(parts[0] + "." + changed + "." + parts[2]).statusCode()).isEqualTo(401);
    }

    @Test
    void otherIssuerMayVouchForItsOwnClientsOnly() throws Exception {
        app.client("hospital", ISSUER, "koppeling");
        app.client("ours", "", "koppeling");
        assertThat(probe(signed(theirKey, ISSUER, "hospital", "samenspoed")).body())
                .startsWith("hospital as koppeling");
        assertThat(probe(signed(theirKey, ISSUER, "ours", "samenspoed")).statusCode())
                .isEqualTo(401);
        assertThat(probe(signed(theirKey, ISSUER, "hospital", "somebody-else")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void keyIsTheSameAfterARestart() {
        var jdbc = app.database.jdbc();
        var first = SigningKey.kept(jdbc, Instant.EPOCH).getKeys().getFirst();
        var second = SigningKey.kept(jdbc, Instant.EPOCH).getKeys().getFirst();
        assertThat(second.toJSONString()).isEqualTo(first.toJSONString());
    }

    @Test
    void tokenIsRefusedOnceItExpiresHoweverOftenItWasGoodBefore() throws Exception {
        app.client("clinic", ISSUER, "koppeling");
        // Clocks may differ by a minute, so this one has six seconds left.
        var token =
                signed(theirKey, ISSUER, "clinic", "samenspoed", Instant.now().minusSeconds(54));
        assertThat(probe(token).statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> probe(token).statusCode() == 401);
    }

    private static String signed(RSAKey key, String issuer, String client, String audience)
            throws Exception {
        return signed(key, issuer, client, audience, Instant.now().plusSeconds(60));
    }

    private static String signed(
            RSAKey key, String issuer, String client, String audience, Instant expires)
            throws Exception {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject(client)
                        .claim("azp", client)
                        .audience(audience)
                        .issueTime(Date.from(expires.minusSeconds(600)))
                        .expirationTime(Date.from(expires))
                        .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var jwt = new SignedJWT(header, claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private static HttpResponse<String> ask(String clientId, String secret) {
        var basic =
                Base64.getEncoder()
                        .encodeToString(
                                (clientId + ":" + secret.replace(" ", "+"))
                                        .getBytes(StandardCharsets.UTF_8));
        return app.browser()
                .post(
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials"),
                        "Authorization",
                        "Basic " + basic);
    }

    private static String token(String clientId, String secret) {
        var answer = ask(clientId, secret);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body()).get("access_token").stringValue();
    }

    private static HttpResponse<String> probe(String token) {
        return app.browser().get("/fhir/probe", "Authorization", "Bearer " + token);
    }
}
