package nl.samenspoed.app.desk.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoed.app.desk.breach.BreachLine;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.PatientLine;
import nl.samenspoed.app.request.Beside;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.Consulted;
import nl.samenspoed.app.request.Dialogue;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A case as one screen tells it.
 *
 * @param who the patient with form of address and age
 * @param lead name of the organisation that is responsible
 * @param leadIsOurs whether that is the reader's own
 * @param askedForLead who was asked to take the lead over; null when nobody is
 * @param weAreAsked whether that is the reader's own organisation
 * @param situation where, who calls, what the matter is, in short phrases
 * @param advice what was noted, latest first
 * @param next what it waits for, in one sentence
 * @param offers those without an answer
 * @param ladder what was done and will be done by itself; null when none is running
 * @param owner who looks after it; null when nobody claimed it
 * @param travel how the patient gets to the place; null while nothing was arranged
 * @param breaches places that had been reported free and were not given
 * @param dispatch what the dispatch centre asked and judged; null when the call is not from there
 * @param limits what the patient wants and does not want
 * @param emergency who opened it outside their reach
 * @param steps what the reader can do, the most likely first
 */
public record CaseView(
        CareRequest request,
        PatientLine patient,
        String who,
        String lead,
        boolean leadIsOurs,
        @Nullable String askedForLead,
        boolean weAreAsked,
        List<String> situation,
        @Nullable Line assessed,
        List<Line> advice,
        @Nullable Decision decision,
        String next,
        List<OfferOut> offers,
        @Nullable LadderPanel ladder,
        @Nullable Owner owner,
        @Nullable Travel travel,
        List<Line> timeline,
        List<Step> steps,
        List<BreachLine> breaches,
        @Nullable String dispatch,
        LimitsView limits,
        EmergencyPanel emergency,
        Words words) {

    /** Nobody is asked whether a man or a child has just given birth. */
    public boolean mayBeMother() {
        var age = words.age(patient);
        return patient.gender() != Gender.MALE
                && (age == null || age >= YOUNGEST_MOTHER && age <= OLDEST_MOTHER);
    }

    private static final int YOUNGEST_MOTHER = 10;
    private static final int OLDEST_MOTHER = 60;

    /** As the request says it, or the record that the patient turned out to be. */
    public Identity identity() {
        return patient.id().equals(request.patient()) ? request.identity() : patient.identity();
    }

    /**
     * @param idleFrom from when on somebody else may take it over
     */
    public record Owner(String name, Instant touchedAt, Instant idleFrom, boolean isReader) {}

    /** Something said at a moment by somebody. */
    public record Line(int version, Instant at, String by, String text) {}

    /**
     * An offer that waits for its answer.
     *
     * @param dialogue how far the talk about it is
     * @param talk what was said about it, in order
     */
    public record OfferOut(
            UUID id,
            String name,
            Instant at,
            Instant answerBy,
            Dialogue dialogue,
            List<Line> talk) {}

    /**
     * How the patient gets to the place.
     *
     * @param carrier who drives; null while nobody does
     * @param expectedAt when the patient is expected; null when nobody knows
     * @param overdue expected before now
     * @param asked who was asked to drive and has not answered
     * @param nobody whether those who were asked cannot, so that another must be asked
     * @param ordered whether it can be cancelled
     */
    public record Travel(
            String kind,
            @Nullable String carrier,
            @Nullable String note,
            @Nullable Instant pickUpFrom,
            @Nullable Instant expectedAt,
            boolean overdue,
            List<Reported> reported,
            List<OfferOut> asked,
            boolean nobody,
            boolean ordered) {}

    /** What happened on the way. */
    public record Reported(String step, Instant at) {}

    /**
     * @param latest by when care must have started
     * @param advice what it did with the advice there was
     */
    public record Decision(
            String care,
            String reason,
            List<String> texts,
            List<String> mustHaves,
            List<String> wishes,
            List<String> where,
            @Nullable Instant earliest,
            @Nullable Instant latest,
            Line line,
            List<Weighing> advice) {

        /** The same, made over advice. */
        Decision over(List<Weighing> weighed) {
            return new Decision(
                    care, reason, texts, mustHaves, wishes, where, earliest, latest, line, weighed);
        }
    }

    /** Advice as the decision weighed it. */
    public record Weighing(String told, boolean dissents) {}

    /** None while it must be assessed again, as in the list. */
    public @Nullable Integer level() {
        return request.worse() == null ? level(request.urgency()) : null;
    }

    public static @Nullable Integer level(@Nullable Urgency urgency) {
        return urgency == null ? null : urgency.ordinal();
    }

    public @Nullable Instant reassessBy() {
        var assessment = request.assessment();
        return assessment == null || !request.isOpen() ? null : assessment.reassessBy();
    }

    public boolean isLate() {
        var due = reassessBy();
        return due != null && due.isBefore(words.page().time().now());
    }

    public boolean isIdle() {
        return owner != null && !owner.idleFrom().isAfter(words.page().time().now());
    }

    public String bornOn() {
        var born = patient.birthDate();
        return born == null ? "" : "%1$td-%1$tm-%1$tY".formatted(born);
    }

    /** What the dispatch centre asked, so that nobody asks it again; null when it did not. */
    public @Nullable String askedByDispatch() {
        return dispatch;
    }

    /** Advice that was asked and not decided about yet. */
    public List<Consulted> consults() {
        return request.beside().consults();
    }

    /** What a decision is made over. */
    public List<Consulted> adviceGiven() {
        return consults().stream().filter(consult -> consult.advice() != null).toList();
    }

    /** Those who were asked and did not advise yet; a decision does not wait for them. */
    public String adviceAwaited() {
        return consults().stream()
                .filter(consult -> consult.advice() == null)
                .map(consult -> words.discipline(consult.discipline()))
                .collect(Collectors.joining(", "));
    }

    /** How far a consult is, in one phrase; the advice itself stands with what was advised. */
    public String consultTold(Consulted consult) {
        var adviser = consult.adviser();
        if (adviser == null) {
            return words.text("consult.told.asked");
        }
        var at = consult.advisedAt();
        return at == null
                ? words.text("consult.told.accepted", adviser)
                : words.text(
                        "consult.told.advised",
                        adviser,
                        Duration.between(consult.askedAt(), at).toMinutes());
    }

    /** To whom it is offered for the next shift; null when it is not. */
    public @Nullable String shift() {
        var shift = request.escalated().shift();
        return shift == null
                ? null
                : words.text(
                        "casework.shift.offered-here",
                        words.organisation(shift.to()),
                        shift.name());
    }

    public Beside.@Nullable CallBack callBack() {
        return request.beside().callBack();
    }

    public String callBackTold(boolean due) {
        var call = Objects.requireNonNull(callBack());
        return words.text(
                due ? "casework.call-back.overdue" : "casework.call-back.told",
                words.page().time().at(call.due()),
                call.phone(),
                call.by());
    }

    /** Whether there is advice that the patient can take home. */
    public boolean isAdvised() {
        return request.care() instanceof Care.SelfCare;
    }

    /** A form that only needs to be pressed. */
    public Form press() {
        return Form.blank(request.version());
    }

    /** Pressed seldom, so it stays in the background. */
    public boolean isRare(Step step) {
        return step == Step.DIVERT || step == Step.WITHDRAW;
    }

    /** The outcome that fits where the case stands; empty when none does. */
    public String ending() {
        return Steps.ending(request.phase()).map(Enum::name).orElse("");
    }

    /** What happened since a reader last looked. */
    List<Line> since(int version) {
        return timeline.stream().filter(line -> line.version() > version).toList();
    }
}
