package nl.samenspoed.app.desk.board;

import java.util.Map;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.request.CareRequests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Totals, for who may see no more than totals. */
@Controller
class OverviewController {

    private final CareRequests requests;
    private final Network network;

    OverviewController(CareRequests requests, Network network) {
        this.requests = requests;
        this.network = network;
    }

    @GetMapping("/overview")
    ModelAndView overview(Actor actor) {
        if (!actor.may(Capability.SEE_AGGREGATES)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return new ModelAndView(
                "desk/board/overview",
                Map.of("overview", Overview.of(requests.counts(actor), network.snapshot())));
    }
}
