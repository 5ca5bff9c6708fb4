package nl.samenspoed.app.administration.protocol;

import java.util.Set;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this package in the menu. */
@Configuration(proxyBeanMethods = false)
class ProtocolMenu {

    @Bean
    static MenuEntry protocolEntry() {
        return new MenuEntry(
                "protocols.menu",
                ProtocolController.BASE,
                'q',
                509,
                Set.of(Capability.MANAGE_PROTOCOLS));
    }
}
