package nl.samenspoed.app.scenario.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.scenario.ScenarioRefusal;
import nl.samenspoed.app.scenario.Scenarios;
import nl.samenspoed.app.scenario.Studies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where scenarios are chosen and studies begin. */
@Controller
@RequestMapping(LabController.BASE)
class LabController {

    static final String BASE = "/scenarios";
    static final String STUDIES = BASE + "/studies/";

    /** Enough for an interval, and three scenarios of the demo region take under a minute. */
    private static final String RUNS = "30";

    private final Scenarios scenarios;
    private final Studies studies;
    private final Network network;

    LabController(Scenarios scenarios, Studies studies, Network network) {
        this.scenarios = scenarios;
        this.studies = studies;
        this.network = network;
    }

    @GetMapping
    ModelAndView lab(Actor actor, Page page) {
        return show(actor, page, List.of(), RUNS, null);
    }

    /** One click: writes the region down as it is now, three ways, and compares them. */
    @PostMapping("/derive")
    ModelAndView derive(
            Actor actor,
            Page page,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = RUNS) String replications) {
        var locale = page.t().locale();
        var outcome =
                region(region)
                        .then(id -> scenarios.derive(actor, id, locale))
                        .then(names -> begin(actor, key, names, replications, locale));
        return answer(actor, page, List.of(), replications, outcome);
    }

    /** One click: this very moment, and each stop two hours longer. */
    @PostMapping("/now")
    ModelAndView now(
            Actor actor,
            Page page,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = RUNS) String replications) {
        var locale = page.t().locale();
        var outcome =
                region(region)
                        .then(id -> scenarios.deriveNow(actor, id, locale))
                        .then(names -> begin(actor, key, names, replications, locale));
        return answer(actor, page, List.of(), replications, outcome);
    }

    @PostMapping("/compare")
    ModelAndView compare(
            Actor actor,
            Page page,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(required = false) @Nullable List<String> scenario,
            @RequestParam(defaultValue = RUNS) String replications) {
        var chosen = baseFirst(base, scenario == null ? List.of() : scenario);
        var outcome = begin(actor, key, chosen, replications, page.t().locale());
        return answer(actor, page, chosen, replications, outcome);
    }

    private static List<String> baseFirst(String base, List<String> chosen) {
        var others = chosen.stream().filter(name -> !name.equals(base));
        return base.isEmpty() ? chosen : Stream.concat(Stream.of(base), others).toList();
    }

    private Outcome<UUID> begin(
            Actor actor, UUID key, List<String> names, String replications, Locale locale) {
        return studies.begin(actor, new CommandKey(key), names, number(replications), locale);
    }

    /** 0 when it is none. */
    static int number(String typed) {
        return typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : 0;
    }

    private static Outcome<RegionId> region(String typed) {
        try {
            return Outcome.done(RegionId.of(typed));
        } catch (IllegalArgumentException none) {
            return Outcome.refused(ScenarioRefusal.NO_REGION);
        }
    }

    private ModelAndView answer(
            Actor actor,
            Page page,
            List<String> chosen,
            String replications,
            Outcome<UUID> outcome) {
        return switch (outcome) {
            case Outcome.Done<UUID>(var study) -> new ModelAndView("redirect:" + STUDIES + study);
            case Outcome.Refused<UUID>(var refusal) ->
                    show(actor, page, chosen, replications, refusal);
        };
    }

    private ModelAndView show(
            Actor actor,
            Page page,
            List<String> chosen,
            String replications,
            @Nullable Refusal refusal) {
        if (!Scenarios.mayUse(actor)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var view =
                new LabView(
                        scenarios.list(actor),
                        regions(actor),
                        studies.list(actor),
                        chosen,
                        replications,
                        refusal == null ? null : page.t().refusal(refusal));
        var status = refusal == null ? HttpStatus.OK : Refusals.status(refusal.code().kind());
        return new ModelAndView("scenario/lab", Map.of("view", view), status);
    }

    private List<LabView.Choice> regions(Actor actor) {
        return network.snapshot().listRegions().stream()
                .filter(Region::active)
                .map(
                        region ->
                                new LabView.Choice(
                                        region.id().toString(),
                                        region.name(),
                                        actor.scope() instanceof Scope.InRegion(var own)
                                                && own.equals(region.id())))
                .toList();
    }
}
