package nl.samenspoed.app.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Hangs the door of the machines where it belongs, with the words of the API behind it. */
@Configuration(proxyBeanMethods = false)
class MachineDoorConfiguration {

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
