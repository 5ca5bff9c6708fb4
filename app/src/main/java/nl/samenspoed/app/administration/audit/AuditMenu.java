package nl.samenspoed.app.administration.audit;

import java.util.Set;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this package in the menu. */
@Configuration(proxyBeanMethods = false)
class AuditMenu {

    @Bean
    static MenuEntry auditEntry() {
        return new MenuEntry(
                "administration.menu.audit", "/audit", 'l', 520, Set.of(Capability.READ_AUDIT));
    }
}
