package nl.samenspoed.app.fhir;

import nl.samenspoed.app.placement.Offer;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.Escalated;
import nl.samenspoed.app.request.RequestEvent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UnsignedIntType;

/**
 * Who looks after a request, how far it climbed and what was forced, as extensions and as facts.
 */
final class EscalationMapper {

    private EscalationMapper() {}

    static void extend(ServiceRequest resource, CareRequest request) {
        var escalated = request.escalated();
        var claim = escalated.claim();
        if (claim != null) {
            var extension = Extensions.named("claim");
            Extensions.part(extension, "name", claim.name());
            Extensions.part(extension, "since", claim.since());
            Extensions.part(extension, "touched", claim.touchedAt());
            resource.addExtension(extension);
        }
        if (escalated.ladder() != null) {
            resource.addExtension(ladder(escalated.ladder()));
        }
        var forced = escalated.forced();
        if (forced != null) {
            var extension = Extensions.named("forced-place");
            part(extension, "task", References.to("Task", forced.offer()));
            part(extension, "receiver", References.to("Organization", forced.receiver().value()));
            resource.addExtension(extension);
        }
    }

    private static Extension ladder(Escalated.Ladder ladder) {
        var extension = Extensions.named("ladder");
        part(extension, "step", new PositiveIntType(ladder.taken()));
        part(extension, "steps", new PositiveIntType(ladder.steps().size()));
        ladder.last().ifPresent(step -> part(extension, "reach", code(step.reach())));
        ladder.next().ifPresent(step -> part(extension, "next-reach", code(step.reach())));
        ladder.next()
                .filter(step -> !step.callsDutyManager())
                .ifPresent(
                        step -> part(extension, "next-places", new UnsignedIntType(step.places())));
        Extensions.part(extension, "next-at", ladder.nextAt());
        Extensions.part(extension, "on-behalf-of", ladder.onBehalfOf());
        var call = ladder.duty();
        if (call != null) {
            Extensions.part(extension, "duty-manager-called", call.at());
            Extensions.part(extension, "duty-manager", call.takenUpBy());
        }
        return extension;
    }

    static void extend(Task task, Offer offer) {
        var seen = offer.seen();
        if (seen != null) {
            var extension = Extensions.named("seen");
            Extensions.part(extension, "at", seen.at());
            Extensions.part(extension, "by", seen.by());
            task.addExtension(extension);
        }
        var force = offer.force();
        if (force != null) {
            var extension = Extensions.named("forced");
            Extensions.part(extension, "at", force.at());
            Extensions.part(extension, "by", force.by());
            part(extension, "role", new CodeType(force.role()));
            Extensions.part(extension, "justification", force.justification());
            Extensions.part(extension, "acknowledged-at", force.acknowledgedAt());
            task.addExtension(extension);
        }
        if (offer.isForced()) {
            task.setBusinessStatus(Codes.concept(Systems.TASK, "forced"));
        }
    }

    static void tell(ParametersParameterComponent part, RequestEvent.Claiming event) {
        switch (event) {
            case RequestEvent.Claiming.RequestClaimed(var _, var name, var from) -> {
                text(part, "name", name);
                if (from != null) {
                    text(part, "from", from);
                }
            }
            case RequestEvent.Claiming.ClaimReleased() -> {}
            case RequestEvent.Claiming.ShiftOffered(var to, var _, var name, var word, var _) -> {
                part(part, "to", References.to("Organization", to.value()));
                text(part, "name", name);
                if (word != null) {
                    text(part, "word", word);
                }
            }
            case RequestEvent.Claiming.ShiftDeclined(var by, var reason) -> {
                part(part, "declined-by", References.to("Organization", by.value()));
                text(part, "reason", reason);
            }
        }
    }

    static void tell(ParametersParameterComponent part, RequestEvent.Escalation event) {
        switch (event) {
            case RequestEvent.Escalation.LadderStarted(
                            var _,
                            var steps,
                            var onBehalfOf,
                            var followed) -> {
                part(part, "steps", new PositiveIntType(steps.size()));
                text(part, "on-behalf-of", onBehalfOf);
                FollowedMapper.tell(part, followed);
            }
            case RequestEvent.Escalation.LadderStepTaken taken -> step(part, taken);
            case RequestEvent.Escalation.LadderWaitedForRoom(var _, var step, var followed) -> {
                part(part, "step", new PositiveIntType(step));
                FollowedMapper.tell(part, followed);
            }
            case RequestEvent.Escalation.LadderStopped(var _, var why, var reason) -> {
                part(part, "why", code(why));
                if (reason != null) {
                    text(part, "reason", reason);
                }
            }
            case RequestEvent.Escalation.DutyCallTakenUp(var name) -> text(part, "name", name);
            case RequestEvent.Escalation.PlaceForced forced -> {
                part(part, "task", References.to("Task", forced.offer()));
                part(
                        part,
                        "receiver",
                        References.to("Organization", forced.organisation().value()));
                text(part, "name", forced.name());
                text(part, "justification", forced.justification());
                FollowedMapper.tell(part, forced.mandate());
            }
            case RequestEvent.Escalation.AgreementSetAside(var subject, var rule, var reason) -> {
                part(part, "subject", new CodeType(subject));
                FollowedMapper.tell(part, rule);
                text(part, "reason", reason);
            }
            case RequestEvent.Escalation.ForcedPlaceAccepted(var offer, var name) -> {
                part(part, "task", References.to("Task", offer));
                text(part, "name", name);
            }
        }
    }

    private static void step(
            ParametersParameterComponent part, RequestEvent.Escalation.LadderStepTaken taken) {
        part(part, "step", new PositiveIntType(taken.step()));
        part(part, "reach", code(taken.reach()));
        part(part, "asked", new UnsignedIntType(taken.asked()));
        if (taken.nextAt() != null) {
            part(part, "next-at", Extensions.instant(taken.nextAt()));
        }
        taken.leftOut().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(
                        cause -> {
                            var out = part.addPart().setName("left-out");
                            part(
                                    out,
                                    "cause",
                                    new CodeType(
                                            cause.getKey()
                                                    .toLowerCase(java.util.Locale.ROOT)
                                                    .replace('_', '-')));
                            part(out, "count", new UnsignedIntType(cause.getValue()));
                        });
    }

    private static CodeType code(Enum<?> value) {
        return new CodeType(Codes.of(value));
    }

    private static void part(Extension extension, String name, Type value) {
        extension.addExtension(new Extension(name, value));
    }

    private static void part(ParametersParameterComponent part, String name, Type value) {
        part.addPart().setName(name).setValue(value);
    }

    private static void text(ParametersParameterComponent part, String name, String text) {
        part(part, name, new StringType(text));
    }
}
