package nl.samenspoed.app.desk.request;

import ca.uhn.fhir.context.FhirContext;
import com.microsoft.playwright.options.Cookie;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.consult.ConsultsFixture;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.page.Viewer;
import nl.samenspoed.app.page.Viewers;
import nl.samenspoed.app.patient.ConsentAnswer;
import nl.samenspoed.app.patient.ConsentQuestion;
import nl.samenspoed.app.patient.ConsentRegister;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.store.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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
import org.springframework.context.annotation.Lazy;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The desk of a request on a real database, in the small world; without sign-in: whoever has the
 * cookie {@code as} is somebody.
 */
final class CaseworkServer implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    private CaseworkServer(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** To look around in by hand. */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("server.port", "8181");
        var server = start();
        CaseworkTest.fill(server);
        System.out.println("READY " + server.address());
        Thread.currentThread().join();
    }

    static CaseworkServer start() {
        return start(Map.of());
    }

    /**
     * @param settings of the program
     */
    static CaseworkServer start(Map<String, Object> settings) {
        var application = new SpringApplication(Pieces.class);
        var all = new HashMap<>(settings);
        all.putAll(
                Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "spring.main.banner-mode", "off",
                        "spring.config.location", "optional:classpath:/none/"));
        application.setDefaultProperties(all);
        return new CaseworkServer((ServletWebServerApplicationContext) application.run());
    }

    /** A screen of somebody of the small world, by the name of their cookie. */
    Screen as(String who, Screens screens, Look look) {
        var screen = screens.open(address(), look);
        screen.page().context().addCookies(List.of(new Cookie("as", who).setUrl(address())));
        return screen;
    }

    String address() {
        return "http://127.0.0.1:" + context.getWebServer().getPort();
    }

    CareRequests requests() {
        return context.getBean(CareRequests.class);
    }

    SettableClock clock() {
        return context.getBean(SettableClock.class);
    }

    <T> T get(Class<T> door) {
        return context.getBean(door);
    }

    @Override
    public void close() {
        context.close();
    }

    static Actor actor(String who) {
        return switch (who) {
            case "nurse" -> SmallWorld.nurse(1);
            case "coordinator" -> SmallWorld.coordinator();
            case "gp" -> ConsultsFixture.GP;
            case "colleague" -> {
                var us = SmallWorld.triagist();
                yield SmallWorld.actor(
                        "Cleo Collega",
                        us.organisation(),
                        us.role(),
                        us.scope(),
                        us.capabilities());
            }
            case "home-nurse" -> ConsultsFixture.NURSE;
            case "geriatric-nurse" -> ConsultsFixture.GERIATRIC_NURSE;
            default -> SmallWorld.triagist();
        };
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
    @ComponentScan(
            basePackages = {
                "nl.samenspoed.app.page",
                "nl.samenspoed.app.desk",
                "nl.samenspoed.app.request",
                "nl.samenspoed.app.patient",
                "nl.samenspoed.app.triage",
                "nl.samenspoed.app.capacity",
                "nl.samenspoed.app.feed",
                "nl.samenspoed.app.agreement",
                "nl.samenspoed.app.placement",
                "nl.samenspoed.app.consult",
                "nl.samenspoed.app.elsewhere",
                "nl.samenspoed.app.stream"
            })
    @ComponentScan(
            basePackages = "nl.samenspoed.app",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "nl\\.samenspoed\\.app\\.Messages"))
    static class Pieces {

        @Bean
        SettableClock clock() {
            return new SettableClock("2026-11-21T13:02:00Z");
        }

        @Bean
        TestDatabase database() {
            return TestDatabase.fresh();
        }

        @Bean
        DataSource dataSource(TestDatabase database) {
            return database.dataSource();
        }

        @Bean
        JdbcClient jdbc(TestDatabase database) {
            return database.jdbc();
        }

        @Bean
        TransactionTemplate transaction(TestDatabase database) {
            return database.transaction();
        }

        @Bean
        @Lazy
        FhirContext fhirContext() {
            return FhirContext.forR4();
        }

        /** A register that another setting chooses, and that cannot be reached. */
        @Bean
        @ConditionalOnProperty(name = "samenspoed.consent.register", havingValue = "out-of-order")
        ConsentRegister outOfOrder() {
            return new ConsentRegister() {
                @Override
                public ConsentAnswer ask(ConsentQuestion question) {
                    return ConsentAnswer.UNREACHABLE;
                }

                @Override
                public boolean isKeptHere() {
                    return false;
                }
            };
        }

        @Bean
        Answers answers(JdbcClient jdbc) {
            return new Answers(jdbc);
        }

        @Bean
        nl.samenspoed.app.audit.Trail trail(DataSource dataSource, InstantSource clock) {
            return new nl.samenspoed.app.audit.Trail(dataSource, clock);
        }

        @Bean
        nl.samenspoed.app.access.Colleagues colleagues() {
            return ConsultsFixture.colleagues();
        }

        @Bean
        RoleNames roles() {
            return (code, language) -> code;
        }

        @Bean
        Network network() {
            return SmallWorld.NETWORK;
        }

        @Bean
        Viewers viewers() {
            return request ->
                    Optional.ofNullable(
                                    org.springframework.web.util.WebUtils.getCookie(request, "as"))
                            .map(cookie -> viewer(cookie.getValue()));
        }

        private static Viewer viewer(String who) {
            var actor = actor(who);
            return new Viewer(
                    actor,
                    actor.role(),
                    SmallWorld.NETWORK.getOrganisation(actor.organisation()).name(),
                    "Oost",
                    who.equals("coordinator") ? null : "Nijmegen",
                    List.of());
        }

        @Bean
        WebMvcConfigurer actors(Viewers viewers) {
            return new WebMvcConfigurer() {
                @Override
                public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                    resolvers.add(new WhoeverIsInTheCookie(viewers));
                }
            };
        }
    }

    private record WhoeverIsInTheCookie(Viewers viewers) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                org.springframework.web.bind.support.WebDataBinderFactory binders) {
            return viewers.find(
                            request.getNativeRequest(jakarta.servlet.http.HttpServletRequest.class))
                    .orElseThrow()
                    .actor();
        }
    }
}
