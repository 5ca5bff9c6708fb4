package nl.samenspoed.app.administration.ladder;

import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.placement.Ladder;
import nl.samenspoed.app.placement.LadderId;
import nl.samenspoed.app.placement.Ladders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Adds, changes and removes ladders. */
@Controller
@RequestMapping(LadderController.BASE)
class LadderController {

    static final String BASE = "/administration/ladders";

    private static final Typed NEW = Typed.drawn(0, Map.of());

    private final Ladders ladders;
    private final DrawingLadders drawing;

    LadderController(Ladders ladders, DrawingLadders drawing) {
        this.ladders = ladders;
        this.drawing = drawing;
    }

    @GetMapping
    ModelAndView list(Actor actor, Page page) {
        return list(actor, page, NEW);
    }

    private ModelAndView list(Actor actor, Page page, Typed form) {
        if (!actor.may(Capability.MANAGE_NETWORK)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return answer("administration/ladder/list", drawing.list(actor, page, form), form);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            Page page,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values) {
        var form = LadderForms.checked(page, Typed.posted(values));
        var whom = LadderForms.whom(form);
        if (whom.isEmpty()) {
            form = form.wrong("place", page.text("administration.choose"));
        }
        if (whom.isEmpty() || !form.isRight()) {
            return list(actor, page, form);
        }
        return switch (ladders.add(
                actor, new CommandKey(key), whom.get(), LadderForms.steps(form))) {
            case Outcome.Done<LadderId>(var id) -> new ModelAndView(saved(id));
            case Outcome.Refused<LadderId>(var refusal) ->
                    list(actor, page, form.refused(page.t().refusal(refusal)));
        };
    }

    @GetMapping("/{id}")
    ModelAndView ladder(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean saved) {
        return switch (ladders.find(actor, new LadderId(id))) {
            case Outcome.Done<Ladder>(var ladder) ->
                    show(actor, page, ladder, LadderForms.drawn(ladder), saved);
            case Outcome.Refused<Ladder>(var refusal) -> Refusals.page(page, refusal);
        };
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values) {
        var found = ladders.find(actor, new LadderId(id));
        return switch (found) {
            case Outcome.Refused<Ladder>(var refusal) -> Refusals.page(page, refusal);
            case Outcome.Done<Ladder>(var ladder) ->
                    change(
                            actor,
                            page,
                            ladder,
                            new CommandKey(key),
                            LadderForms.checked(page, Typed.posted(values)));
        };
    }

    private ModelAndView change(Actor actor, Page page, Ladder ladder, CommandKey key, Typed form) {
        if (!form.isRight()) {
            return show(actor, page, ladder, form, false);
        }
        return switch (ladders.change(
                actor, key, ladder.id(), (int) form.version(), LadderForms.steps(form))) {
            case Outcome.Done<LadderId>(var id) -> new ModelAndView(saved(id));
            case Outcome.Refused<LadderId>(var refusal) ->
                    show(actor, page, ladder, form.refused(page.t().refusal(refusal)), false);
        };
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam int version) {
        return switch (ladders.remove(actor, new CommandKey(key), new LadderId(id), version)) {
            case Outcome.Done<LadderId> _ -> new ModelAndView("redirect:" + BASE);
            case Outcome.Refused<LadderId>(var refusal) -> Refusals.page(page, refusal);
        };
    }

    private ModelAndView show(Actor actor, Page page, Ladder ladder, Typed form, boolean saved) {
        return answer(
                "administration/ladder/ladder",
                drawing.ladder(actor, page, ladder, form, saved),
                form);
    }

    private static String saved(LadderId id) {
        return "redirect:" + BASE + "/" + id + "?saved=true";
    }

    private static ModelAndView answer(String template, Object view, Typed form) {
        var answer = new ModelAndView(template, Map.of("view", view));
        if (!form.isRight()) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer;
    }
}
