package nl.samenspoed.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.samenspoed.app.access.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Lets a person with several roles go on as another one. */
@Controller
class ActAsController {

    private final CurrentActor actors;

    ActAsController(CurrentActor actors) {
        this.actors = actors;
    }

    @PostMapping("/act-as")
    String actAs(HttpServletRequest request, @RequestParam UUID assignment) {
        if (actors.choose(request, assignment).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return "redirect:/";
    }
}
