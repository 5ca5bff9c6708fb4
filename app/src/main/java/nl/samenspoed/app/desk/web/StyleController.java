package nl.samenspoed.app.desk.web;

import java.util.Set;
import nl.samenspoed.app.page.MenuEntry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The house style to look at: every part once, and the frames with invented content. */
@Controller
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class StyleController {

    @GetMapping("/desk/style")
    String parts() {
        return "desk/style";
    }

    @GetMapping("/desk/style/{frame:desk|phone|board}")
    String frame(@PathVariable String frame) {
        return "desk/style" + frame;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("samenspoed.demo.enabled")
    static class Menu {

        @Bean
        static MenuEntry styleMenuEntry() {
            return new MenuEntry("desk.menu.style", "/desk/style", 'h', 900, Set.of());
        }
    }
}
