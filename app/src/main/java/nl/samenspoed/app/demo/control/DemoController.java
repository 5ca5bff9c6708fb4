package nl.samenspoed.app.demo.control;

import java.util.Map;
import java.util.Set;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.demo.life.DemoLife;
import nl.samenspoed.app.demo.life.LifeState;
import nl.samenspoed.app.page.MenuEntry;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Switches the life of the demo on and off. */
@Controller
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class DemoController {

    private final DemoLife life;

    DemoController(DemoLife life) {
        this.life = life;
    }

    @GetMapping("/demo")
    ModelAndView demo(Actor actor) {
        if (!actor.may(Capability.CONTROL_DEMO)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return new ModelAndView("demo/control", Map.of("state", life.state()));
    }

    @PostMapping("/demo")
    ModelAndView set(Actor actor, Page page, @RequestParam boolean alive, @RequestParam int pace) {
        return switch (life.set(actor, alive, pace)) {
            case Outcome.Done<LifeState> _ -> new ModelAndView("redirect:/demo");
            case Outcome.Refused<LifeState>(var refusal) -> Refusals.page(page, refusal);
        };
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("samenspoed.demo.enabled")
    static class Menu {

        @Bean
        static MenuEntry demoMenuEntry() {
            return new MenuEntry("demo.menu", "/demo", 'd', 890, Set.of(Capability.CONTROL_DEMO));
        }
    }
}
