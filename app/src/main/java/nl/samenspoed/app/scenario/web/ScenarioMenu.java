package nl.samenspoed.app.scenario.web;

import java.util.Set;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the scenario lab in the menu. */
@Configuration(proxyBeanMethods = false)
class ScenarioMenu {

    @Bean
    static MenuEntry scenariosEntry() {
        return new MenuEntry(
                "scenario.menu", LabController.BASE, 'g', 360, Set.of(Capability.SEE_AGGREGATES));
    }
}
