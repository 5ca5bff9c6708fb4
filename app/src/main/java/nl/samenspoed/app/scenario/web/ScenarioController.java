package nl.samenspoed.app.scenario.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.scenario.SavedScenario;
import nl.samenspoed.app.scenario.Scenarios;
import nl.samenspoed.simulation.scenario.Differences;
import nl.samenspoed.simulation.scenario.Fault;
import nl.samenspoed.simulation.scenario.ReadScenario;
import nl.samenspoed.simulation.scenario.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One scenario: read it, change it, take it along. */
@Controller
@RequestMapping(LabController.BASE)
class ScenarioController {

    private static final Pattern BASED_ON = Pattern.compile("(?m)^based-on:\\s*(.+?)\\s*$");

    private final Scenarios scenarios;

    ScenarioController(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @GetMapping("/one/{name}")
    ModelAndView read(
            Actor actor,
            Page page,
            @PathVariable String name,
            @RequestParam(defaultValue = "false") boolean saved) {
        var found = find(actor, name);
        return show(found.name(), found, found.text(), List.of(), null, saved, actor, page);
    }

    /** A new one, that says what it has otherwise than another. */
    @GetMapping("/new")
    ModelAndView start(
            Actor actor, Page page, @RequestParam(defaultValue = "one-centre.yaml") String from) {
        var base = find(actor, from);
        var text = page.text("scenario.new.text", base.name());
        return show("", null, text, List.of(), null, false, actor, page);
    }

    @PostMapping("/one")
    ModelAndView save(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String text) {
        mustUse(actor);
        var faults = faults(actor, page, name, text);
        if (!faults.isEmpty()) {
            return show(name, null, text, faults, null, false, actor, page);
        }
        return switch (scenarios.save(actor, name, text)) {
            case Outcome.Done<String>(var kept) ->
                    new ModelAndView("redirect:" + LabView.path(kept) + "?saved=true");
            case Outcome.Refused<String>(var refusal) ->
                    show(name, null, text, List.of(), refusal, false, actor, page);
        };
    }

    @PostMapping("/one/delete")
    ModelAndView delete(Actor actor, Page page, @RequestParam String name) {
        return switch (scenarios.delete(actor, name)) {
            case Outcome.Done<String> _ -> new ModelAndView("redirect:" + LabController.BASE);
            case Outcome.Refused<String>(var refusal) -> Refusals.page(page, refusal);
        };
    }

    /** As it was written. */
    @GetMapping("/one/{name}/text")
    ResponseEntity<byte[]> text(Actor actor, @PathVariable String name) {
        var found = find(actor, name);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_YAML)
                .header("Content-Disposition", "attachment; filename=\"scenario.yaml\"")
                .body(found.text().getBytes(StandardCharsets.UTF_8));
    }

    private SavedScenario find(Actor actor, String name) {
        mustUse(actor);
        return scenarios
                .find(actor, name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void mustUse(Actor actor) {
        if (!Scenarios.mayUse(actor)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private List<Fault> faults(Actor actor, Page page, String name, String text) {
        var file = Scenarios.fileName(name).orElse("scenario.yaml");
        return switch (scenarios.read(actor, file, text, page.t().locale())) {
            case ReadScenario.Wrong(var faults) -> faults;
            case ReadScenario.Right _ -> List.of();
        };
    }

    private ModelAndView show(
            String name,
            @Nullable SavedScenario kept,
            String text,
            List<Fault> faults,
            @Nullable Refusal refusal,
            boolean saved,
            Actor actor,
            Page page) {
        var base = basedOn(text);
        var view =
                new ScenarioView(
                        name,
                        kept == null ? null : kept.name(),
                        kept == null || !kept.isShipped(),
                        text,
                        base,
                        kept == null || base == null
                                ? List.of()
                                : differences(actor, base, kept.name(), page.t().locale()),
                        faults,
                        refusal == null ? null : page.t().refusal(refusal),
                        saved);
        var status = HttpStatus.OK;
        if (!faults.isEmpty()) {
            status = HttpStatus.UNPROCESSABLE_CONTENT;
        } else if (refusal != null) {
            status = Refusals.status(refusal.code().kind());
        }
        return new ModelAndView("scenario/scenario", Map.of("view", view), status);
    }

    private static @Nullable String basedOn(String text) {
        var found = BASED_ON.matcher(text);
        return found.find() ? found.group(1) : null;
    }

    private List<String> differences(Actor actor, String base, String name, Locale locale) {
        return scenarios.read(actor, base, locale) instanceof ReadScenario.Right(var one)
                        && scenarios.read(actor, name, locale)
                                instanceof ReadScenario.Right(var other)
                ? Differences.between(one, other, new Words(locale))
                : List.of();
    }
}
