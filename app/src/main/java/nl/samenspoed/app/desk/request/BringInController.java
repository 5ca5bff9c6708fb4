package nl.samenspoed.app.desk.request;

import java.time.Instant;
import java.util.Optional;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.consult.Consult;
import nl.samenspoed.app.consult.ConsultId;
import nl.samenspoed.app.consult.Consults;
import nl.samenspoed.app.consult.NewConsult;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.request.CareRequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Brings another discipline into a case, and lets it go. */
@Controller
class BringInController {

    private final Consults consults;
    private final BringingIn bringingIn;
    private final Frames frames;

    BringInController(Consults consults, BringingIn bringingIn, Frames frames) {
        this.consults = consults;
        this.bringingIn = bringingIn;
        this.frames = frames;
    }

    @PostMapping("/requests/{id}/bring-in")
    ModelAndView ask(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = checked(desk, Form.posted(typed));
        return switch (frames.find(desk, id)) {
            case Outcome.Refused<CaseView>(var refusal) -> Refusals.page(desk.page(), refusal);
            case Outcome.Done<CaseView>(var view) -> {
                var who = who(view, form);
                if (form.orNull("who") != null && who.isEmpty() && form.isRight()) {
                    form = form.wrong("who", desk.t().text("consult.who-unknown"));
                }
                yield form.isRight()
                        ? ask(desk, id, form, who.orElse(null))
                        : frames.again(desk, id, Step.BRING_IN, form);
            }
        };
    }

    private static Form checked(Desk desk, Form form) {
        var checked = form;
        if (form.orNull("discipline") == null) {
            checked = checked.wrong("discipline", desk.t().text("consult.choose-discipline"));
        }
        if (form.orNull("within") != null && answerBy(desk, form) == null) {
            checked = checked.wrong("within", desk.t().text("casework.call-back.when-wrong"));
        }
        return checked;
    }

    private Optional<BringingIn.Named> who(CaseView view, Form form) {
        var name = form.orNull("who");
        return name == null
                ? Optional.empty()
                : bringingIn.find(form.typed("discipline"), view.request().intake().region(), name);
    }

    private static @Nullable Instant answerBy(Desk desk, Form form) {
        return MomentTyped.parse(form.typed("within"), desk.now()).orElse(null);
    }

    private ModelAndView ask(
            Desk desk, CareRequestId id, Form form, BringingIn.@Nullable Named who) {
        var wanted =
                new NewConsult(
                        form.typed("discipline"),
                        who == null ? null : who.organisation(),
                        who == null ? null : who.person(),
                        form.stripped("question"),
                        answerBy(desk, form));
        return switch (consults.ask(desk.actor(), form.key(), id, wanted)) {
            case Outcome.Done<Consult> _ -> new ModelAndView("redirect:/requests/" + id);
            case Outcome.Refused<Consult>(var refusal) ->
                    frames.again(desk, id, Step.BRING_IN, form.refused(desk.t(), refusal), refusal);
        };
    }

    @PostMapping("/requests/{id}/consults/{consult}/message")
    ModelAndView say(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @PathVariable ConsultId consult,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        return switch (consults.say(desk.actor(), form.key(), consult, form.stripped("text"))) {
            case Outcome.Done<Consult> _ -> new ModelAndView("redirect:/requests/" + id);
            case Outcome.Refused<Consult>(var refusal) -> Refusals.page(desk.page(), refusal);
        };
    }

    @PostMapping("/requests/{id}/consults/{consult}/withdrawal")
    ModelAndView withdraw(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @PathVariable ConsultId consult,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        return switch (consults.withdraw(
                desk.actor(), form.key(), consult, form.stripped("reason"))) {
            case Outcome.Done<Consult> _ -> new ModelAndView("redirect:/requests/" + id);
            case Outcome.Refused<Consult>(var refusal) -> Refusals.page(desk.page(), refusal);
        };
    }
}
