package nl.samenspoed.app.desk.inbox;

import java.util.Set;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Comes first in the menu, so that it is the home of whoever answers offers. */
@Configuration(proxyBeanMethods = false)
class InboxMenu {

    @Bean
    static MenuEntry inboxEntry() {
        return new MenuEntry("inbox.menu", "/inbox", 'i', 5, Set.of(Capability.ANSWER_OFFER));
    }
}
