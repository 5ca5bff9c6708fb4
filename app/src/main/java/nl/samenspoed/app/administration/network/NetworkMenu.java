package nl.samenspoed.app.administration.network;

import java.util.Set;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of this package in the menu. */
@Configuration(proxyBeanMethods = false)
class NetworkMenu {

    @Bean
    static MenuEntry directoryEntry() {
        return new MenuEntry(
                "administration.menu.directory",
                "/network",
                '2',
                240,
                Set.of(Capability.SEE_NETWORK));
    }

    @Bean
    static MenuEntry networkEntry() {
        return new MenuEntry(
                "administration.menu.network",
                "/administration/network",
                'b',
                500,
                Set.of(Capability.MANAGE_NETWORK));
    }
}
