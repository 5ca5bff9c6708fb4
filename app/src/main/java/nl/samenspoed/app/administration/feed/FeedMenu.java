package nl.samenspoed.app.administration.feed;

import java.util.Set;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this package in the menu. */
@Configuration(proxyBeanMethods = false)
class FeedMenu {

    @Bean
    static MenuEntry feedEntry() {
        return new MenuEntry(
                "feed.menu", "/administration/feeds", 'f', 505, Set.of(Capability.MANAGE_NETWORK));
    }
}
