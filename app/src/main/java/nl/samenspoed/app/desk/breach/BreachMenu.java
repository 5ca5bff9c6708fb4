package nl.samenspoed.app.desk.breach;

import java.util.Set;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.page.MenuEntry;
import nl.samenspoed.app.placement.Breaches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this package in the menu. */
@Configuration(proxyBeanMethods = false)
class BreachMenu {

    @Bean
    static MenuEntry breachEntry(Breaches breaches) {
        return new MenuEntry(
                "breach.menu",
                "/breaches",
                'x',
                241,
                Set.of(
                        Capability.SETTLE_BREACH,
                        Capability.SEE_AGGREGATES,
                        Capability.ANSWER_OFFER,
                        Capability.TRANSFER_LEAD,
                        Capability.REPORT_CAPACITY),
                // Whoever an agreement named, once something came to them.
                breaches::isSeenBy);
    }
}
