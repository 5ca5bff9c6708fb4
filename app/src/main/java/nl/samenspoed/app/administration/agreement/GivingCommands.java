package nl.samenspoed.app.administration.agreement;

import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.agreement.AgreementCommand;
import nl.samenspoed.app.agreement.AgreementVersion;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Gives a command about one version, and shows its page again with what became of it. */
@Component
class GivingCommands {

    private final Agreements agreements;
    private final DrawingAgreements drawing;

    GivingCommands(Agreements agreements, DrawingAgreements drawing) {
        this.agreements = agreements;
        this.drawing = drawing;
    }

    ModelAndView give(
            Actor actor, Page page, UUID id, UUID key, Typed form, AgreementCommand command) {
        return switch (agreements.handle(actor, new CommandKey(key), command)) {
            case Outcome.Done<UUID> _ -> saved(id);
            case Outcome.Refused<UUID>(var refusal) ->
                    one(
                            actor,
                            page,
                            id,
                            form.refused(page.t().refusal(refusal)),
                            false,
                            Refusals.status(refusal.code().kind()));
        };
    }

    static ModelAndView saved(UUID id) {
        return new ModelAndView("redirect:" + AgreementController.BASE + "/" + id + "?saved=true");
    }

    ModelAndView one(
            Actor actor, Page page, UUID id, Typed form, boolean saved, HttpStatus status) {
        AgreementVersion version =
                agreements
                        .find(actor, id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView(
                "administration/agreement/one",
                Map.of("view", drawing.one(actor, page, version, form, saved)),
                status);
    }
}
