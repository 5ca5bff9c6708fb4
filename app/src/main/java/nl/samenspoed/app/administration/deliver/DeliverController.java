package nl.samenspoed.app.administration.deliver;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.placement.MustDeliver;
import nl.samenspoed.app.placement.MustDeliver.Area;
import nl.samenspoed.app.placement.MustDeliverRules;
import nl.samenspoed.app.placement.RefusalReason;
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

/** Switches the rule on and off. */
@Controller
@RequestMapping(DeliverController.BASE)
class DeliverController {

    static final String BASE = "/administration/deliver";

    private static final Typed NEW = DrawingDeliver.drawn(0, true, MustDeliver.Terms.PROPOSED);

    private final MustDeliverRules rules;
    private final DrawingDeliver drawing;

    DeliverController(MustDeliverRules rules, DrawingDeliver drawing) {
        this.rules = rules;
        this.drawing = drawing;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return list(actor, NEW);
    }

    private ModelAndView list(Actor actor, Typed form) {
        if (!actor.may(Capability.MANAGE_NETWORK)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return answer("administration/deliver/list", drawing.list(actor, form), form);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            Page page,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values) {
        var form = checked(page, Typed.posted(values));
        var area = area(form);
        if (area.isEmpty()) {
            form = form.wrong("place", page.text("administration.choose"));
        }
        if (area.isEmpty() || !form.isRight()) {
            return list(actor, form);
        }
        return switch (say(actor, key, area.get(), 0, form)) {
            case Outcome.Done<UUID>(var id) -> new ModelAndView(saved(id));
            case Outcome.Refused<UUID>(var refusal) ->
                    list(actor, form.refused(page.t().refusal(refusal)));
        };
    }

    @GetMapping("/{id}")
    ModelAndView rule(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean saved) {
        return switch (rules.find(actor, id)) {
            case Outcome.Done<MustDeliver>(var rule) ->
                    show(actor, rule, DrawingDeliver.drawn(rule), saved);
            case Outcome.Refused<MustDeliver>(var refusal) -> Refusals.page(page, refusal);
        };
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values) {
        return switch (rules.find(actor, id)) {
            case Outcome.Refused<MustDeliver>(var refusal) -> Refusals.page(page, refusal);
            case Outcome.Done<MustDeliver>(var rule) ->
                    change(actor, page, rule, key, checked(page, Typed.posted(values)));
        };
    }

    private ModelAndView change(Actor actor, Page page, MustDeliver rule, UUID key, Typed form) {
        if (!form.isRight()) {
            return show(actor, rule, form, false);
        }
        return switch (say(actor, key, rule.area(), (int) form.version(), form)) {
            case Outcome.Done<UUID>(var id) -> new ModelAndView(saved(id));
            case Outcome.Refused<UUID>(var refusal) ->
                    show(actor, rule, form.refused(page.t().refusal(refusal)), false);
        };
    }

    private Outcome<UUID> say(Actor actor, UUID key, Area area, int version, Typed form) {
        var exempt =
                form.all("exempt").stream()
                        .flatMap(code -> RefusalReason.find(code).stream())
                        .collect(Collectors.toSet());
        return rules.say(
                actor,
                new CommandKey(key),
                area,
                version,
                form.has("on", "yes"),
                new MustDeliver.Terms(exempt, Integer.parseInt(form.stripped("days"))));
    }

    private static Typed checked(Page page, Typed form) {
        return form.stripped("days").matches("\\d{1,4}")
                ? form
                : form.wrong("days", page.text("deliver.days-number"));
    }

    /** Empty when what was chosen was never offered. */
    private static Optional<Area> area(Typed form) {
        var place = form.stripped("place").split(":", 2);
        try {
            return switch (place[0]) {
                case "region" -> Optional.of(new Area(RegionId.of(place[1]), null));
                case "subregion" -> Optional.of(new Area(null, SubregionId.of(place[1])));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }

    private ModelAndView show(Actor actor, MustDeliver rule, Typed form, boolean saved) {
        return answer("administration/deliver/rule", drawing.one(actor, rule, form, saved), form);
    }

    private static String saved(UUID id) {
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
