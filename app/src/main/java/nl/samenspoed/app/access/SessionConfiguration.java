package nl.samenspoed.app.access;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

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
