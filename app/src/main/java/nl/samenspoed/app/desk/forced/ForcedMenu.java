package nl.samenspoed.app.desk.forced;

import java.util.Set;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this package in the menu. */
@Configuration(proxyBeanMethods = false)
class ForcedMenu {

    @Bean
    static MenuEntry forcedEntry() {
        return new MenuEntry("forced.menu", "/forced", 'z', 240, Set.of(Capability.SEE_FORCED));
    }
}
