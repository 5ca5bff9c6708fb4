package nl.samenspoed.app.administration.people;

import java.util.Set;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this package in the menu. */
@Configuration(proxyBeanMethods = false)
class PeopleMenu {

    @Bean
    static MenuEntry peopleEntry() {
        return new MenuEntry(
                "administration.menu.people",
                "/administration/people",
                'p',
                510,
                Set.of(Capability.MANAGE_PEOPLE));
    }
}
