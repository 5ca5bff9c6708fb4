package nl.samenspoed.app.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions live in the database: any node serves anybody, and a restart signs nobody out. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
        tableName = "access.session",
        cleanupCron = Scheduled.CRON_DISABLED /* see ExpiredSessions */)
class SessionConfiguration {

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("samenspoed");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    @Order(1)
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> postgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    @Order(2)
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> timeout(AccessSettings settings) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(settings.sessionTimeout());
    }

    /** As the library makes one itself, but for reading. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager manager) {
        var changing = new TransactionTemplate(manager);
        changing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                var how =
                        CalmSessions.READING.isBound()
                                ? TransactionOperations.withoutTransaction()
                                : changing;
                return how.execute(action);
            }
        };
    }

    @Bean
    FilterRegistrationBean<Filter> readingSessionsOnce(SessionRepository<?> sessions) {
        var calm = (CalmSessions<?>) sessions;
        var filter =
                new FilterRegistrationBean<Filter>(
                        (request, answer, chain) ->
                                calm.draw(() -> chain.doFilter(request, answer)));
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        filter.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return filter;
    }

    @Bean
    static BeanPostProcessor calming() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions
                        ? calm(sessions)
                        : bean;
            }
        };
    }

    private static Object calm(JdbcIndexedSessionRepository sessions) {
        return new CalmSessions<>(sessions);
    }
}
