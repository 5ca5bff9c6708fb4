package nl.samenspoed.app.desk.inbox;

import java.util.Set;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of whoever answers offers; their home, see HomeController. */
@Configuration(proxyBeanMethods = false)
class InboxMenu {

    @Bean
    static MenuEntry inboxEntry() {
        return new MenuEntry("inbox.menu", "/inbox", 'i', 15, Set.of(Capability.ANSWER_OFFER));
    }
}
