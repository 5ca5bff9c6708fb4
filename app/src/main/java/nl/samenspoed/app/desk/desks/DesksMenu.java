package nl.samenspoed.app.desk.desks;

import java.util.Set;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this package in the menu. */
@Configuration(proxyBeanMethods = false)
class DesksMenu {

    @Bean
    static MenuEntry desksEntry() {
        return new MenuEntry("desks.menu", "/desks", '4', 230, Set.of(Capability.SEE_NETWORK));
    }
}
