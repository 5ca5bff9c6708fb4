package nl.samenspoed.app.administration.network;

import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The register to look through; the same pages for who reads and for who keeps it. */
@Controller
class DirectoryController {

    private static final String READ = "/network";
    private static final String KEEP = "/administration/network";

    private final DrawingNetwork drawing;

    DirectoryController(DrawingNetwork drawing) {
        this.drawing = drawing;
    }

    @GetMapping({READ, KEEP})
    ModelAndView directory(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String subregion,
            @RequestParam(defaultValue = "") String name) {
        var view = drawing.directory(actor, page, base(actor, page), region, subregion, name);
        return new ModelAndView("administration/network/directory", Map.of("directory", view));
    }

    @GetMapping({READ + "/organisations/{id}", KEEP + "/organisations/{id}"})
    ModelAndView organisation(Actor actor, Page page, @PathVariable UUID id) {
        return drawing.organisation(actor, page, base(actor, page), new OrganisationId(id))
                .map(
                        view ->
                                new ModelAndView(
                                        "administration/network/organisation",
                                        Map.of("view", view)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String base(Actor actor, Page page) {
        var keeps = page.path().startsWith(KEEP);
        if (!actor.may(keeps ? Capability.MANAGE_NETWORK : Capability.SEE_NETWORK)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return keeps ? KEEP : READ;
    }
}
