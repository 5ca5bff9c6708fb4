package nl.samenspoed.app.page;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.DemoPeople;
import nl.samenspoed.app.access.DemoSignIn;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.access.Role;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.network.OrganisationId;
import org.mockito.Mockito;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.WebUtils;

/** The pages alone: no database, no sign-in; whoever has the cookie {@code as} is somebody. */
public final class PageServer implements AutoCloseable {

    /** The clock stands still, so that pictures do not change from day to day. */
    static final Instant NOW = Instant.parse("2026-11-21T13:02:00Z");

    private final ServletWebServerApplicationContext context;

    private PageServer(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    public static PageServer start() {
        var application = new SpringApplication(Pieces.class);
        application.setDefaultProperties(
                Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "spring.main.banner-mode", "off",
                        "spring.config.location", "optional:classpath:/none/",
                        "samenspoed.demo.enabled", "true"));
        return new PageServer((ServletWebServerApplicationContext) application.run());
    }

    public String address() {
        return "http://127.0.0.1:" + context.getWebServer().getPort();
    }

    LiveStub live() {
        return context.getBean(LiveStub.class);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Not annotated as a configuration, so that no scan of the program finds it. */
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @ComponentScan({"nl.samenspoed.app.page", "nl.samenspoed.app.desk.web"})
    @ComponentScan(
            basePackages = "nl.samenspoed.app",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "nl\\.samenspoed\\.app\\.Messages"))
    static class Pieces {

        @Bean
        InstantSource clock() {
            return InstantSource.fixed(NOW);
        }

        @Bean
        Viewers viewers() {
            return request ->
                    Optional.ofNullable(WebUtils.getCookie(request, "as"))
                            .map(cookie -> viewer(cookie.getValue()));
        }

        @Bean
        DemoPeople demoPeople() {
            var people = Mockito.mock(DemoPeople.class);
            Mockito.when(people.list())
                    .thenReturn(
                            List.of(
                                    demo("triagist", "Triagist", "HAP Noord"),
                                    demo("verpleegkundige", "Verpleegkundige", "De Linde")));
            return people;
        }

        @Bean
        PageHeaders headers() {
            return new PageHeaders();
        }

        private static DemoSignIn demo(String username, String role, String organisation) {
            return new DemoSignIn(
                    username, "demo", role, new Role(username, role, role, Set.of()), organisation);
        }

        @Bean
        RouterFunction<ServerResponse> stubs(LiveStub live) {
            return RouterFunctions.route()
                    .GET("/live", request -> live.follow())
                    .GET("/broken", request -> breakDown())
                    .GET("/conflict", request -> ServerResponse.status(409).build())
                    .build();
        }

        @Bean
        LiveStub live() {
            return new LiveStub();
        }

        private static ServerResponse breakDown() {
            throw new IllegalStateException("mevr. J. de Vries, 999912345");
        }

        private static Viewer viewer(String role) {
            var capabilities =
                    role.equals("nurse")
                            ? Set.of(Capability.ANSWER_OFFER, Capability.REPORT_CAPACITY)
                            : EnumSet.allOf(Capability.class);
            var actor =
                    new Actor(
                            PersonId.of("00000000-0000-0000-0000-000000000001"),
                            role.equals("nurse") ? "Noor Visser" : "Sanne Bakker",
                            OrganisationId.of("00000000-0000-0000-0000-000000000002"),
                            role,
                            capabilities,
                            new Scope.OwnOrganisation(),
                            Actor.Via.DESK,
                            "127.0.0.1");
            return new Viewer(
                    actor,
                    role.equals("nurse") ? "Verpleegkundige" : "Triagist",
                    role.equals("nurse") ? "De Linde" : "HAP Noord",
                    "Regio Oost",
                    "Nijmegen",
                    List.of(
                            new Viewer.Other(
                                    UUID.fromString("00000000-0000-0000-0000-000000000003"),
                                    "Regiearts",
                                    "HAP Zuid")));
        }
    }
}
