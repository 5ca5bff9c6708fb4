package nl.samenspoed.app.administration.validation;

import java.util.Set;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this package in the menu. */
@Configuration(proxyBeanMethods = false)
class ValidationMenu {

    @Bean
    static MenuEntry validationAgreementsEntry() {
        return new MenuEntry(
                "validation.menu",
                ValidationAgreementController.BASE,
                's',
                508,
                Set.of(Capability.MANAGE_NETWORK));
    }
}
