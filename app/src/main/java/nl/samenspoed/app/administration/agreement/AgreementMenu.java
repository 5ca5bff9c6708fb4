package nl.samenspoed.app.administration.agreement;

import java.util.Set;
import nl.samenspoed.app.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this package in the menu. */
@Configuration(proxyBeanMethods = false)
class AgreementMenu {

    @Bean
    static MenuEntry agreementEntry() {
        return new MenuEntry("agreement.menu", AgreementController.BASE, 'r', 260, Set.of());
    }
}
