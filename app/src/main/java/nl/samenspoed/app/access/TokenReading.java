package nl.samenspoed.app.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/**
 * Checks a token against our own key or, when it says to be from the other issuer we were told to
 * trust, against the keys of that one; then tells which client it names.
 */
@Component
class TokenReading implements JwtDecoder, Converter<Jwt, AbstractAuthenticationToken> {

    private static final String FOREIGN = "samenspoed.foreign-issuer";

    private final JdbcClients clients;
    private final JwtDecoder ours;
    private final AccessSettings.@Nullable Issuer issuer;
    private final @Nullable JwtDecoder theirs;
    private final JwtTimestampValidator timestamps = new JwtTimestampValidator();
    private final Cache<String, Jwt> recent =
            Caffeine.newBuilder()
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .maximumSize(10_000)
                    .build();

    TokenReading(JdbcClients clients, JWKSource<SecurityContext> keys, AccessSettings settings) {
        this.clients = clients;
        this.issuer = settings.issuer();
        var own = NimbusJwtDecoder.withJwkSource(keys).build();
        own.setJwtValidator(JwtValidators.createDefault());
        this.ours = own;
        this.theirs = issuer == null ? null : decoder(issuer);
    }

    /** A client sends the same token for minutes: the sums are done once a minute. */
    @Override
    public Jwt decode(String token) {
        var known = recent.getIfPresent(token);
        if (known != null && !timestamps.validate(known).hasErrors()) {
            return known;
        }
        var checked = check(token);
        recent.put(token, checked);
        return checked;
    }

    private Jwt check(String token) {
        if (theirs == null || issuer == null || !issuer.issuerUri().equals(claimedIssuer(token))) {
            return ours.decode(token);
        }
        var jwt = theirs.decode(token);
        return Jwt.withTokenValue(token)
                .headers(headers -> headers.putAll(jwt.getHeaders()))
                .claims(claims -> claims.putAll(jwt.getClaims()))
                .header(FOREIGN, issuer.issuerUri())
                .build();
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt jwt) {
        var client =
                issuer != null && jwt.getHeaders().containsKey(FOREIGN)
                        ? named(issuer.issuerUri(), jwt.getClaimAsString(issuer.clientClaim()))
                        : named(JdbcClients.OURSELVES, jwt.getSubject());
        return new Recognised(
                client.orElseThrow(() -> new InvalidBearerTokenException("Unknown client")),
                Actor.Via.FHIR);
    }

    private Optional<PersonId> named(String from, @Nullable String clientId) {
        return clientId == null ? Optional.empty() : clients.findPerson(from, clientId);
    }

    private static @Nullable String claimedIssuer(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getIssuer();
        } catch (ParseException e) {
            throw new BadJwtException("Not a token", e);
        }
    }

    /** Its keys are fetched at the first token, so that our start does not wait for others. */
    private static JwtDecoder decoder(AccessSettings.Issuer issuer) {
        return new SupplierJwtDecoder(
                () -> {
                    var decoder =
                            issuer.jwkSetUri() == null
                                    ? NimbusJwtDecoder.withIssuerLocation(issuer.issuerUri())
                                            .build()
                                    : NimbusJwtDecoder.withJwkSetUri(issuer.jwkSetUri()).build();
                    decoder.setJwtValidator(validator(issuer));
                    return decoder;
                });
    }

    private static OAuth2TokenValidator<Jwt> validator(AccessSettings.Issuer issuer) {
        var ordinary = JwtValidators.createDefaultWithIssuer(issuer.issuerUri());
        var audience = issuer.audience();
        return audience == null
                ? ordinary
                : new DelegatingOAuth2TokenValidator<>(
                        ordinary,
                        new JwtClaimValidator<List<String>>(
                                "aud", given -> given != null && given.contains(audience)));
    }
}
