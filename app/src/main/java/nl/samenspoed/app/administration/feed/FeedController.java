package nl.samenspoed.app.administration.feed;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.feed.BedCounts;
import nl.samenspoed.app.feed.FeedId;
import nl.samenspoed.app.feed.FeedRegistered;
import nl.samenspoed.app.feed.FeedState;
import nl.samenspoed.app.feed.Feeds;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Registers feeds, changes them, and gives them tokens. */
@Controller
@RequestMapping(FeedController.BASE)
class FeedController {

    static final String BASE = "/administration/feeds";

    private static final int SUGGESTIONS = 12;
    private static final Typed NEW =
            Typed.drawn(0, Map.of("format", List.of("LPZ"), "minutes", List.of("15")));

    private final Feeds feeds;
    private final BedCounts counts;
    private final FeedForms forms;
    private final DrawingFeeds drawing;

    FeedController(Feeds feeds, BedCounts counts, FeedForms forms, DrawingFeeds drawing) {
        this.feeds = feeds;
        this.counts = counts;
        this.forms = forms;
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
        var view = drawing.list(actor, page, form);
        return answer("administration/feed/list", view, form.isRight());
    }

    @PostMapping
    ModelAndView register(
            Actor actor,
            Page page,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values) {
        var form = forms.checked(page, Typed.posted(values));
        var owner = forms.organisation(form.stripped("organisation"));
        if (owner.isEmpty()) {
            form = form.wrong("organisation", page.text("feed.choose-known"));
        }
        if (owner.isEmpty() || !form.isRight()) {
            return list(actor, page, form);
        }
        return switch (feeds.register(
                actor, new CommandKey(key), forms.draft(form, owner.get(), true))) {
            case Outcome.Done<FeedRegistered>(var done) -> told(actor, page, done);
            case Outcome.Refused<FeedRegistered>(var refusal) ->
                    list(actor, page, form.refused(page.t().refusal(refusal)));
        };
    }

    @GetMapping("/{id}")
    ModelAndView feed(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean saved) {
        return feed(actor, page, new FeedId(id), state -> forms.drawn(state.feed()), null, saved);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values) {
        return switch (feeds.find(actor, new FeedId(id))) {
            case Outcome.Refused<FeedState>(var refusal) -> Refusals.page(page, refusal);
            case Outcome.Done<FeedState>(var state) ->
                    change(
                            actor,
                            page,
                            state,
                            new CommandKey(key),
                            forms.checked(page, Typed.posted(values)));
        };
    }

    private ModelAndView change(
            Actor actor, Page page, FeedState state, CommandKey key, Typed form) {
        var id = state.feed().id();
        if (!form.isRight()) {
            return feed(actor, page, id, _ -> form, null, false);
        }
        var draft = forms.draft(form, state.feed().organisation(), form.has("active", "true"));
        return switch (feeds.change(actor, key, id, (int) form.version(), draft)) {
            case Outcome.Done<FeedRegistered> _ ->
                    new ModelAndView("redirect:" + BASE + "/" + id + "?saved=true");
            case Outcome.Refused<FeedRegistered>(var refusal) ->
                    feed(
                            actor,
                            page,
                            id,
                            _ -> form.refused(page.t().refusal(refusal)),
                            null,
                            false);
        };
    }

    @PostMapping("/{id}/token")
    ModelAndView renew(Actor actor, Page page, @PathVariable UUID id, @RequestParam UUID key) {
        return switch (feeds.renewToken(actor, new CommandKey(key), new FeedId(id))) {
            case Outcome.Done<FeedRegistered>(var done) -> told(actor, page, done);
            case Outcome.Refused<FeedRegistered>(var refusal) -> Refusals.page(page, refusal);
        };
    }

    @PostMapping("/{id}/report")
    ModelAndView report(Actor actor, Page page, @PathVariable UUID id, @RequestParam UUID key) {
        return counted(page, counts.start(actor, new CommandKey(key), new FeedId(id)));
    }

    @PostMapping("/{id}/anew")
    ModelAndView countAnew(Actor actor, Page page, @PathVariable UUID id, @RequestParam UUID key) {
        return counted(page, counts.countAnew(actor, new CommandKey(key), new FeedId(id)));
    }

    private static ModelAndView counted(Page page, Outcome<FeedId> outcome) {
        return switch (outcome) {
            case Outcome.Done<FeedId>(var id) -> new ModelAndView("redirect:" + BASE + "/" + id);
            case Outcome.Refused<FeedId>(var refusal) -> Refusals.page(page, refusal);
        };
    }

    @PostMapping("/organisations")
    String organisations(
            Actor actor, Model model, @RequestParam(defaultValue = "") String organisation) {
        model.addAttribute("names", drawing.organisations(actor, organisation, SUGGESTIONS));
        return "desk/request/options";
    }

    /** The page of a feed with its token, which is in no address and in no cache. */
    private ModelAndView told(Actor actor, Page page, FeedRegistered done) {
        return feed(
                actor, page, done.id(), state -> forms.drawn(state.feed()), done.token(), false);
    }

    private ModelAndView feed(
            Actor actor,
            Page page,
            FeedId id,
            Function<FeedState, Typed> form,
            @Nullable String told,
            boolean saved) {
        return switch (feeds.find(actor, id)) {
            case Outcome.Done<FeedState>(var state) -> {
                var typed = form.apply(state);
                yield answer(
                        "administration/feed/feed",
                        drawing.feed(page, state, typed, told, saved),
                        typed.isRight());
            }
            case Outcome.Refused<FeedState>(var refusal) -> Refusals.page(page, refusal);
        };
    }

    private static ModelAndView answer(String template, Object view, boolean right) {
        var answer = new ModelAndView(template, Map.of("view", view));
        if (!right) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer;
    }
}
