package nl.samenspoed.app.request;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.PatientSearch;
import org.jspecify.annotations.Nullable;

/** The row that lists read, by column name, made from the state and from nothing else. */
final class RequestRow {

    private static final int HEADLINE = 120;

    private RequestRow() {}

    static Map<String, @Nullable Object> of(CareRequest request) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        var intake = request.intake();
        row.put("id", request.id().value());
        row.put("number", request.number());
        row.put("version", request.version());
        row.put("phase", request.phase().code());
        row.put("open", request.isOpen());
        row.put(
                "ending",
                request.phase() instanceof Phase.Ended(var ending) ? ending.name() : null);
        row.put("opened_at", request.openedAt());
        row.put("changed_at", request.changedAt());
        row.put("channel", intake.channel().name());
        row.put("headline", headline(intake.question()));
        row.put("callback_number", callbackNumber(intake));
        row.put("patient", request.patient().value());
        row.put("identity", request.identity().name());
        row.put("requester", intake.requester().value());
        row.put("desk", intake.desk().value());
        row.put("lead", request.lead().value());
        row.put("lead_offered_to", value(request.leadOfferedTo()));
        row.put("region", intake.region().value());
        row.put("subregion", intake.subregion().value());
        row.put("municipality", intake.where().municipality());
        row.put(
                "parties",
                request.parties().stream()
                        .map(OrganisationId::value)
                        .sorted(Comparator.naturalOrder())
                        .toList());
        var care = request.care();
        row.put("care", care == null ? null : care.code());
        var assessment = request.assessment();
        // Whoever got worse is as urgent as somebody nobody triaged yet, and stands in front.
        row.put(
                "urgency",
                assessment == null || assessment.worse() != null
                        ? null
                        : assessment.urgency().ordinal());
        row.put("reassess_by", assessment == null ? null : assessment.reassessBy());
        row.put("open_offers", request.openOffers().size());
        row.put("awaiting_desk", request.awaitingDesk());
        escalated(row, request);
        row.put("expected_at", request.expectedAt());
        row.put("outcome_at", request.outcomeAt());
        row.put("validation_since", request.beside().validationSince());
        var callBack = request.beside().callBack();
        row.put("call_back_at", callBack == null ? null : callBack.due());
        return row;
    }

    private static void escalated(Map<String, @Nullable Object> row, CareRequest request) {
        var claim = request.escalated().claim();
        row.put("claimed_by", claim == null ? null : claim.person());
        row.put("claimed_by_name", claim == null ? null : claim.name());
        row.put("claim_touched_at", claim == null ? null : claim.touchedAt());
        var shift = request.escalated().shift();
        row.put("shift_to", shift == null ? null : shift.to().value());
        row.put("shift_person", shift == null ? null : shift.by());
        row.put("shift_by", shift == null ? null : shift.name());
        row.put("shift_word", shift == null ? null : shift.word());
        row.put("shift_at", shift == null ? null : shift.at());
        var ladder = request.escalated().ladder();
        row.put("ladder_next_at", ladder == null ? null : ladder.nextAt());
        var call = ladder == null ? null : ladder.duty();
        row.put("duty_called_at", call == null ? null : call.at());
        row.put("duty_taken_up_by", call == null ? null : call.takenUpBy());
    }

    private static String headline(String question) {
        var line = question.strip().replaceAll("\\s+", " ");
        return line.length() <= HEADLINE
                ? line
                : line.substring(
                                0,
                                line.offsetByCodePoints(
                                        0,
                                        Math.min(HEADLINE, line.codePointCount(0, line.length()))
                                                - 1))
                        + "…";
    }

    private static @Nullable String callbackNumber(RequestEvent.RequestOpened intake) {
        var typed = intake.caller().callbackNumber();
        return typed == null ? null : PatientSearch.normalPhone(typed);
    }

    private static @Nullable UUID value(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }
}
