package nl.samenspoed.app.administration.agreement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.agreement.AgreementCommand;
import nl.samenspoed.app.agreement.rule.Governance.Voice;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.page.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Speaking of a version, for the own organisation and for who asked it, and asking others to. */
@Controller
@RequestMapping(AgreementController.BASE)
class SigningController {

    private static final int SUGGESTIONS = 12;

    private final GivingCommands giving;
    private final Network network;

    SigningController(GivingCommands giving, Network network) {
        this.giving = giving;
        this.network = network;
    }

    @PostMapping("/{id}/voice")
    ModelAndView say(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam Optional<UUID> party,
            @RequestParam MultiValueMap<String, String> values) {
        var form = Typed.posted(values);
        var voice = voice(form.value("voice"));
        var remark = form.stripped("remark");
        return giving.give(
                actor,
                page,
                id,
                key,
                form,
                party.<AgreementCommand>map(
                                other ->
                                        new AgreementCommand.SayFor(
                                                id, new OrganisationId(other), voice, remark))
                        .orElseGet(() -> new AgreementCommand.Say(id, voice, remark)));
    }

    private static Voice voice(String code) {
        for (var voice : Voice.values()) {
            if (voice.code().equals(code)) {
                return voice;
            }
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    @PostMapping("/{id}/mandate")
    ModelAndView letSign(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values) {
        var form = Typed.posted(values);
        var signer = organisation(form.stripped("signer"));
        var until = day(form.stripped("until"));
        if (signer.isEmpty()) {
            form = form.wrong("signer", page.text("agreement.mandate.unknown"));
        }
        if (until.isEmpty()) {
            form = form.wrong("until", page.text("agreement.mandate.no-day"));
        }
        return form.isRight()
                ? giving.give(
                        actor,
                        page,
                        id,
                        key,
                        form,
                        new AgreementCommand.LetSign(
                                id,
                                signer.orElseThrow().id(),
                                form.orNull("role"),
                                until.orElseThrow()))
                : giving.one(actor, page, id, form, false, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/mandate/end")
    ModelAndView withdraw(Actor actor, Page page, @PathVariable UUID id, @RequestParam UUID key) {
        return giving.give(
                actor,
                page,
                id,
                key,
                AgreementController.NEW,
                new AgreementCommand.WithdrawMandate(id));
    }

    /** Names that fit what is being typed. */
    @PostMapping("/organisations")
    String organisations(Model model, @RequestParam(defaultValue = "") String signer) {
        model.addAttribute(
                "names",
                network.snapshot().searchOrganisations(signer, SUGGESTIONS).stream()
                        .map(Organisation::name)
                        .toList());
        return "desk/request/options";
    }

    private Optional<Organisation> organisation(String name) {
        return network.snapshot().listOrganisations().stream()
                .filter(Organisation::active)
                .filter(organisation -> organisation.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
