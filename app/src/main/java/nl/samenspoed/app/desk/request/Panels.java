package nl.samenspoed.app.desk.request;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.patient.PatientRefusal;
import nl.samenspoed.app.placement.Escalations;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.placement.PlacesFound;
import nl.samenspoed.app.placement.SearchOptions;
import nl.samenspoed.app.triage.Proposal;
import nl.samenspoed.app.triage.Triage;
import org.springframework.stereotype.Component;

/** Draws the step that is open in a case, with what it needs to be chosen from. */
@Component
class Panels {

    private final Triage triage;
    private final Placements placements;
    private final Escalations escalations;
    private final Persons persons;
    private final DrawingTransport transport;
    private final BringingIn bringingIn;

    Panels(
            Triage triage,
            Placements placements,
            Escalations escalations,
            Persons persons,
            DrawingTransport transport,
            BringingIn bringingIn) {
        this.bringingIn = bringingIn;
        this.transport = transport;
        this.triage = triage;
        this.placements = placements;
        this.escalations = escalations;
        this.persons = persons;
    }

    Panel draw(Desk desk, Step step, CaseView view, Form form, List<CaseView.Line> missed) {
        var panel = Panel.of(step, form, missed);
        return switch (step) {
            case URGENCY ->
                    panel.with(UrgencyPanel.of(triage, view, form, view.request().urgency()));
            case DECISION -> decision(desk, view, panel);
            case PLACES -> places(desk, view, panel);
            case TRANSPORT -> transport.draw(desk, view, panel);
            case LEAD -> panel.with(others(view));
            case BRING_IN -> bringIn(desk, view, panel);
            case PATIENT -> person(desk, view, panel);
            case CALL_BACK -> panel.filledIn(CallBackTyped.fillIn(form, view, desk));
            case RED_FLAGS,
                    ARRIVAL,
                    NO_SHOW,
                    NOTE,
                    LIMITS,
                    VALIDATION,
                    WORSE,
                    CONTACT,
                    CONFERENCE,
                    ACCEPT_LEAD,
                    DECLINE_LEAD,
                    CLAIM,
                    RELEASE,
                    CLOSE,
                    DIVERT,
                    WITHDRAW,
                    HAND_OVER ->
                    panel;
        };
    }

    /** Begins with what the protocol made of the answers, if they still mean something to it. */
    private Panel decision(Desk desk, CaseView view, Panel panel) {
        var proposal = proposal(view);
        var usual = proposal.map(Proposal::care).orElse(List.of());
        var form = CallBackTyped.fillIn(Summaries.fillIn(panel.form(), view), view, desk);
        return panel.filledIn(Advising.fillIn(form, proposal))
                .with(DecisionPanel.of(usual, view.words()));
    }

    private Optional<Proposal> proposal(CaseView view) {
        var whom = Triaged.of(view);
        return Optional.ofNullable(view.request().assessment())
                .flatMap(given -> triage.again(given, whom.months(), whom.gender()));
    }

    /** The same advice in the language that was chosen, where nobody changed it yet. */
    Form translated(CaseView view, Form form) {
        return Advising.translate(form, proposal(view));
    }

    private Panel places(Desk desk, CaseView view, Panel panel) {
        var found = placements.search(desk.actor(), view.request().id(), options(panel.form()));
        return switch (found) {
            case Outcome.Done<PlacesFound>(var places) ->
                    panel.with(afterAdvice(desk, view, withLadder(view, drawn(view, places))));
            case Outcome.Refused<PlacesFound>(var refusal) ->
                    panel.filledIn(panel.form().refused(desk.t(), refusal))
                            .with(PlacesPanel.NOTHING);
        };
    }

    private PlacesPanel drawn(CaseView view, PlacesFound places) {
        return DrawingPlaces.draw(
                places,
                placements.clockFor(view.request().urgency()),
                placements.terms(
                        view.request(),
                        places.need().serviceKind(),
                        places.fitting().stream().map(PlacesFound.Fitting::service).toList()),
                view.words());
    }

    private PlacesPanel afterAdvice(Desk desk, CaseView view, PlacesPanel panel) {
        return escalations
                .adviceMissing(desk.actor(), view.request())
                .map(rule -> panel.afterAdvice(view.words().followed(rule)))
                .orElse(panel);
    }

    private PlacesPanel withLadder(CaseView view, PlacesPanel panel) {
        var words = view.words();
        return escalations
                .agreed(view.request())
                .map(
                        ladder ->
                                panel.with(
                                        new DrawingLadder(words).ahead(ladder.steps()),
                                        ladder.rule() == null ? "" : words.followed(ladder.rule())))
                .orElse(panel);
    }

    private Panel person(Desk desk, CaseView view, Panel panel) {
        return persons.draw(desk, view, panel.form())
                .map(person -> panel.filledIn(person.form()).with(person))
                .orElseGet(
                        () ->
                                panel.filledIn(
                                        panel.form()
                                                .refused(
                                                        desk.t(),
                                                        Refusal.of(PatientRefusal.NOT_FOUND))));
    }

    private Panel bringIn(Desk desk, CaseView view, Panel panel) {
        return panel.with(bringingIn.names(view)).with(bringingIn.draw(view, desk.page()));
    }

    private static SearchOptions options(Form form) {
        var travel = form.typed("travel");
        return travel.matches("[1-9][0-9]{0,2}")
                ? new SearchOptions(Duration.ofMinutes(Long.parseLong(travel)), null)
                : SearchOptions.STANDARD;
    }

    private static List<String> others(CaseView view) {
        return view.request().parties().stream()
                .filter(party -> !party.equals(view.request().lead()))
                .map(view.words()::organisation)
                .sorted()
                .toList();
    }
}
