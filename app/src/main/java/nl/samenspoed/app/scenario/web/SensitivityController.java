package nl.samenspoed.app.scenario.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.scenario.SavedScenario;
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

/** Where assumptions are chosen to be varied. */
@Controller
@RequestMapping(SensitivityController.PATH)
class SensitivityController {

    static final String PATH = LabController.BASE + "/sensitivity";

    /** Few, since chance is the same for all variants. */
    private static final String RUNS = "10";

    private final Scenarios scenarios;
    private final Studies studies;

    SensitivityController(Scenarios scenarios, Studies studies) {
        this.scenarios = scenarios;
        this.studies = studies;
    }

    @GetMapping
    ModelAndView choose(Actor actor, Page page) {
        if (!Scenarios.mayUse(actor)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var first = scenarios.list(actor).stream().map(SavedScenario::name).findFirst();
        return show(
                form(actor, page, first.orElse(""), "", SensitivityForm.USUAL, RUNS, null),
                HttpStatus.OK);
    }

    @PostMapping
    ModelAndView vary(
            Actor actor,
            Page page,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String scenario,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(required = false) @Nullable List<String> assumption,
            @RequestParam(defaultValue = RUNS) String replications) {
        var names = Stream.of(scenario, other).filter(one -> !one.isEmpty()).distinct().toList();
        var keys = assumption == null ? List.<String>of() : assumption;
        var runs = LabController.number(replications);
        var locale = page.t().locale();
        return switch (studies.vary(actor, new CommandKey(key), names, keys, runs, locale)) {
            case Outcome.Done<UUID>(var study) ->
                    new ModelAndView("redirect:" + LabController.STUDIES + study);
            case Outcome.Refused<UUID>(var refusal) ->
                    show(
                            form(
                                    actor,
                                    page,
                                    scenario,
                                    other,
                                    keys,
                                    replications,
                                    page.t().refusal(refusal)),
                            Refusals.status(refusal.code().kind()));
        };
    }

    private SensitivityForm form(
            Actor actor,
            Page page,
            String scenario,
            String other,
            List<String> keys,
            String replications,
            @Nullable String refusal) {
        boolean dutch = page.t().locale().getLanguage().equals("nl");
        return new SensitivityForm(
                scenarios.list(actor), scenario, other, keys, replications, dutch, refusal);
    }

    private static ModelAndView show(SensitivityForm form, HttpStatus status) {
        return new ModelAndView("scenario/vary", Map.of("view", form), status);
    }
}
