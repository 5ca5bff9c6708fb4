package nl.samenspoed.app.desk.board;

import java.time.Duration;
import java.util.HashMap;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.placement.CountingOffers;
import nl.samenspoed.app.request.RequestTotals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Totals, for who may see no more than totals. */
@Controller
class OverviewController {

    /** Long enough for a figure, short enough to be about now. */
    private static final Duration LOOKED_BACK = Duration.ofDays(7);

    private final RequestTotals requests;
    private final CountingOffers offers;
    private final Network network;

    OverviewController(RequestTotals requests, CountingOffers offers, Network network) {
        this.requests = requests;
        this.offers = offers;
        this.network = network;
    }

    @GetMapping("/overview")
    ModelAndView overview(Actor actor, Page page) {
        if (!actor.may(Capability.SEE_AGGREGATES)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var model = new HashMap<String, @Nullable Object>();
        model.put("overview", Overview.of(requests.counts(actor), network.snapshot()));
        model.put(
                "waited",
                requests.waitForPlace(actor, page.time().now(), LOOKED_BACK).orElse(null));
        model.put("offers", offers.count(actor, page.time().now(), LOOKED_BACK).orElse(null));
        return new ModelAndView("desk/board/overview", model);
    }
}
