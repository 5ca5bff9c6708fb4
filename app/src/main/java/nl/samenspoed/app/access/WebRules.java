package nl.samenspoed.app.access;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.Arrays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who gets to which address. Only the outline: each module holds its own capabilities at its door.
 */
@Configuration(proxyBeanMethods = false)
class WebRules {

    private static final String ONLY_OUR_OWN =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; media-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String[] FOR_EVERYBODY = {
        SignInPage.PATH,
        "/assets/**",
        "/css/**",
        "/js/**",
        "/img/**",
        "/webjars/**",
        "/favicon.ico",
        "/preferences",
        // Patients, who open it with a link and their birth date.
        "/my",
        "/my/*",
        "/error",
        "/actuator/health",
        "/actuator/health/**"
    };

    private final CurrentActor actors;

    WebRules(CurrentActor actors) {
        this.actors = actors;
    }

    /** Where a machine client gets its token. */
    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http) throws Exception {
        return http.oauth2AuthorizationServer(
                        server -> http.securityMatcher(server.getEndpointsMatcher()))
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** What machine clients use, with their token. */
    @Bean
    @Order(2)
    SecurityFilterChain machines(HttpSecurity http, TokenReading tokens, MachineDoor door)
            throws Exception {
        return http.securityMatcher("/fhir/**", "/api/**")
                .authorizeHttpRequests(
                        rules ->
                                rules.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.ASYNC)
                                        .permitAll()
                                        .requestMatchers("/fhir/metadata", "/fhir/.well-known/**")
                                        .permitAll()
                                        // Feeds show a token of their own, checked at their door.
                                        .requestMatchers(HttpMethod.POST, "/api/feeds/*/*")
                                        .permitAll()
                                        .anyRequest()
                                        .access(somebody()))
                .oauth2ResourceServer(
                        server ->
                                server.bearerTokenResolver(new BearerTokens())
                                        .jwt(
                                                jwt ->
                                                        jwt.decoder(tokens)
                                                                .jwtAuthenticationConverter(tokens))
                                        .authenticationEntryPoint(door)
                                        .accessDeniedHandler(door))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(door).accessDeniedHandler(door))
                .addFilterBefore(door, BearerTokenAuthenticationFilter.class)
                .csrf(csrf -> csrf.disable())
                .headers(WebRules::headers)
                .sessionManagement(s -> s.disable())
                .securityContext(
                        context ->
                                context.securityContextRepository(
                                        new RequestAttributeSecurityContextRepository()))
                // A machine has no session, no form and no page to go back to.
                .logout(out -> out.disable())
                .requestCache(cache -> cache.disable())
                .servletApi(api -> api.disable())
                .build();
    }

    /** One observation per filter and request costs more than the filters do; nobody reads them. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** What people use, in a browser; {@link SigningIn} is found by itself. */
    @Bean
    @Order(3)
    SecurityFilterChain desk(
            HttpSecurity http, ApplicationEventPublisher events, InstantSource clock)
            throws Exception {
        var door = new SignInPage(actors);
        return http.authorizeHttpRequests(
                        rules ->
                                rules.dispatcherTypeMatchers(
                                                DispatcherType.ERROR,
                                                DispatcherType.FORWARD,
                                                DispatcherType.ASYNC)
                                        .permitAll()
                                        .requestMatchers(FOR_EVERYBODY)
                                        .permitAll()
                                        .requestMatchers("/administration/**")
                                        .access(
                                                anyOf(
                                                        Capability.MANAGE_PEOPLE,
                                                        Capability.MANAGE_NETWORK))
                                        .requestMatchers("/people/**", "/actuator/**")
                                        .access(anyOf(Capability.MANAGE_PEOPLE))
                                        .requestMatchers("/audit/**")
                                        .access(anyOf(Capability.READ_AUDIT))
                                        .anyRequest()
                                        .access(somebody()))
                .formLogin(form -> form.loginPage(SignInPage.PATH).failureHandler(door))
                .logout(
                        out ->
                                out.logoutUrl("/sign-out")
                                        .logoutSuccessUrl(SignInPage.PATH + "?out")
                                        .addLogoutHandler(noting(events, clock)))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(door).accessDeniedHandler(door))
                .securityContext(
                        context -> context.securityContextRepository(new SessionContexts()))
                .requestCache(cache -> cache.requestCache(new PageAskedFor()))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .headers(WebRules::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ONLY_OUR_OWN))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=()"));
    }

    private AuthorizationManager<RequestAuthorizationContext> somebody() {
        return (authentication, context) ->
                new AuthorizationDecision(actors.find(context.getRequest()).isPresent());
    }

    private AuthorizationManager<RequestAuthorizationContext> anyOf(Capability... capabilities) {
        return (authentication, context) ->
                new AuthorizationDecision(
                        actors.find(context.getRequest())
                                .filter(actor -> Arrays.stream(capabilities).anyMatch(actor::may))
                                .isPresent());
    }

    private LogoutHandler noting(ApplicationEventPublisher events, InstantSource clock) {
        return (request, response, authentication) ->
                actors.find(request)
                        .ifPresent(
                                actor ->
                                        events.publishEvent(
                                                new AccessEvent.SignedOut(actor, clock.instant())));
    }

    private static CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }
}
