package nl.samenspoed.app.access;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people and machines are let in.
 *
 * @param sessionTimeout after which somebody who does nothing is signed out
 * @param recheck how long a change of roles may take to reach who is signed in
 * @param tokenLifetime of an access token for a machine client
 * @param throttle when guessing is stopped
 * @param issuer another issuer whose tokens are accepted besides our own
 */
@Validated
@ConfigurationProperties("samenspoed.access")
record AccessSettings(
        @DefaultValue("8h") Duration sessionTimeout,
        @DefaultValue("2s") Duration recheck,
        @DefaultValue("15m") Duration tokenLifetime,
        @DefaultValue Throttle throttle,
        @Nullable Issuer issuer) {

    /**
     * Failed attempts after which no more are tried until the window has passed.
     *
     * @param perAccountAndOrigin for one account from one network address
     * @param perAccount for one account from anywhere; high, or anybody could lock out a colleague
     * @param perOrigin from one network address, behind which a whole hospital may sit
     */
    record Throttle(
            @DefaultValue("15m") Duration window,
            @DefaultValue("5") @Positive int perAccountAndOrigin,
            @DefaultValue("30") @Positive int perAccount,
            @DefaultValue("100") @Positive int perOrigin) {}

    /**
     * Who else may vouch for a machine client.
     *
     * @param issuerUri as in the claim {@code iss}
     * @param jwkSetUri where its keys are; found through {@code issuerUri} when absent
     * @param clientClaim the claim that names the client
     * @param audience who its tokens must be for; any when absent
     */
    record Issuer(
            String issuerUri,
            @Nullable String jwkSetUri,
            @DefaultValue("client_id") String clientClaim,
            @Nullable String audience) {}
}
