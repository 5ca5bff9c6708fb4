package nl.samenspoed.app.administration.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.administration.network.EntryForm.Choice;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.app.request.ValidationAgreement;
import nl.samenspoed.app.request.Validations;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Says which outcomes a physician must look at. */
@Controller
@RequestMapping(ValidationAgreementController.BASE)
class ValidationAgreementController {

    static final String BASE = "/administration/validation";

    private final Validations validations;
    private final Network network;

    ValidationAgreementController(Validations validations, Network network) {
        this.validations = validations;
        this.network = network;
    }

    @GetMapping
    ModelAndView list(Actor actor, Page page) {
        return list(actor, page, Typed.drawn(0, Map.of()));
    }

    @PostMapping
    ModelAndView say(
            Actor actor,
            Page page,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values) {
        var form = Typed.posted(values);
        var chosen = form.stripped("place");
        if (places(actor).stream().noneMatch(choice -> choice.value().equals(chosen))) {
            return list(actor, page, form.wrong("place", page.text("administration.choose")));
        }
        var place = chosen.split(":", 2);
        var inRegion = place[0].equals("region");
        var outcome =
                validations.say(
                        actor,
                        new CommandKey(key),
                        inRegion ? RegionId.of(place[1]) : null,
                        inRegion ? null : SubregionId.of(place[1]),
                        urgencies(form),
                        Set.copyOf(form.all("outcome")));
        return switch (outcome) {
            case Outcome.Done<ValidationAgreement> _ -> new ModelAndView("redirect:" + BASE);
            case Outcome.Refused<ValidationAgreement>(var refusal) ->
                    list(actor, page, form.refused(page.t().refusal(refusal)));
        };
    }

    private static Set<Urgency> urgencies(Typed form) {
        return Arrays.stream(Urgency.values())
                .filter(urgency -> form.has("urgency", urgency.name()))
                .collect(Collectors.toSet());
    }

    private ModelAndView list(Actor actor, Page page, Typed form) {
        if (!actor.may(Capability.MANAGE_NETWORK)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var lines =
                validations.list(actor).stream()
                        .map(one -> line(page, one))
                        .sorted(Comparator.comparing(ValidationAgreementView.Line::place))
                        .toList();
        var view =
                new ValidationAgreementView(
                        lines, places(actor), ValidationAgreement.OUTCOMES, form);
        var answer = new ModelAndView("administration/validation/list", Map.of("view", view));
        if (!form.isRight()) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer;
    }

    private ValidationAgreementView.Line line(Page page, ValidationAgreement agreed) {
        var snapshot = network.snapshot();
        var region = agreed.region();
        var subregion = agreed.subregion();
        var place =
                region != null
                        ? snapshot.findRegion(region).map(Region::name).orElse("?")
                        : subregion == null
                                ? "?"
                                : snapshot.findSubregion(subregion)
                                        .map(Subregion::name)
                                        .orElse("?");
        return new ValidationAgreementView.Line(
                place,
                agreed.urgencies().stream()
                        .sorted()
                        .map(Enum::name)
                        .collect(Collectors.joining(", ")),
                ValidationAgreement.OUTCOMES.stream()
                        .filter(agreed.outcomes()::contains)
                        .map(outcome -> page.text("validation.outcome." + outcome))
                        .collect(Collectors.joining(", ")),
                page.text("ladder.changed-by", page.time().at(agreed.at()), agreed.by()));
    }

    private List<Choice> places(Actor actor) {
        var choices = new ArrayList<Choice>();
        for (var region : network.snapshot().listRegions()) {
            if (validations.keeps(actor, region.id(), null)) {
                choices.add(new Choice("region:" + region.id(), region.name()));
            }
            for (var part : network.snapshot().listSubregions(region.id())) {
                if (validations.keeps(actor, null, part.id())) {
                    choices.add(
                            new Choice(
                                    "subregion:" + part.id(), region.name() + " > " + part.name()));
                }
            }
        }
        return choices;
    }
}
