package nl.samenspoed.app.access;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Hangs the door of the machines where it belongs, with the words of the API behind it. */
@Configuration(proxyBeanMethods = false)
class MachineDoorConfiguration {

    private static final Predicate<String> NO_CONTROL =
            Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*").asMatchPredicate();

    private static final Predicate<String> NO_CONTROL_BUT_TAB =
            Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*").asMatchPredicate();

    @Bean
    MachineDoor machineDoor(ObjectProvider<TurningAway> words) {
        return new MachineDoor(words.getIfAvailable(PlainTurningAway::new));
    }

    /** It stands in the chain of the machines and nowhere else. */
    @Bean
    FilterRegistrationBean<MachineDoor> onlyForMachines(MachineDoor door) {
        var registration = new FilterRegistrationBean<>(door);
        registration.setEnabled(false);
        return registration;
    }

    /**
     * As strict as it comes, but what is plain ASCII, as nearly every header is, is not held
     * against a regular expression.
     */
    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> isPlain(name) || NO_CONTROL.test(name));
        firewall.setAllowedHeaderValues(value -> isPlain(value) || NO_CONTROL_BUT_TAB.test(value));
        return firewall;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Addresses that nobody means well are refused before any chain is chosen. */
    @Bean
    RequestRejectedHandler rejected(MachineDoor door) {
        var others = new HttpStatusRequestRejectedHandler();
        return (request, response, refused) -> {
            if (request.getRequestURI().startsWith("/fhir")) {
                door.reject(request, response);
            } else {
                others.handle(request, response, refused);
            }
        };
    }
}
