package nl.samenspoed.app.administration.ladder;

import java.util.Set;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this package in the menu. */
@Configuration(proxyBeanMethods = false)
class LadderMenu {

    @Bean
    static MenuEntry ladderEntry() {
        return new MenuEntry(
                "ladder.menu",
                "/administration/ladders",
                'e',
                507,
                Set.of(Capability.MANAGE_NETWORK));
    }
}
