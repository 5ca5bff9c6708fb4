package nl.samenspoed.app.desk.consult;

import java.util.Set;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of whoever asks or is asked for advice: what is asked, and who works now. */
@Configuration(proxyBeanMethods = false)
class ConsultMenu {

    static final Set<Capability> MAY_SEE =
            Set.of(Capability.GIVE_ADVICE, Capability.ASK_ADVICE, Capability.MANAGE_ROSTER);

    @Bean
    static MenuEntry consultEntry() {
        return new MenuEntry("consult.menu", "/consults", 'j', 25, MAY_SEE);
    }
}
