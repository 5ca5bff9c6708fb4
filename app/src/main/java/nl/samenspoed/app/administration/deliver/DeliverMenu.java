package nl.samenspoed.app.administration.deliver;

import java.util.Set;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this package in the menu. */
@Configuration(proxyBeanMethods = false)
class DeliverMenu {

    @Bean
    static MenuEntry deliverEntry() {
        return new MenuEntry(
                "deliver.menu",
                DeliverController.BASE,
                'y',
                508,
                Set.of(Capability.MANAGE_NETWORK));
    }
}
