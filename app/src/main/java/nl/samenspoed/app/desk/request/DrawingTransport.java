package nl.samenspoed.app.desk.request;

import java.util.List;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.placement.CarrierFound;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.placement.Transports;
import org.springframework.stereotype.Component;

/** Draws the step in which it is arranged how a patient travels. */
@Component
class DrawingTransport {

    private final Transports transports;
    private final Placements placements;

    DrawingTransport(Transports transports, Placements placements) {
        this.transports = transports;
        this.placements = placements;
    }

    Panel draw(Desk desk, CaseView view, Panel panel) {
        var words = view.words();
        var kinds =
                transports.kinds().stream()
                        .map(
                                kind ->
                                        new TransportPanel.Kind(
                                                kind.code(),
                                                kind.name().in(words.locale()),
                                                kind.ordered()))
                        .toList();
        var form = known(panel.form(), view);
        var chosen =
                kinds.stream()
                        .filter(kind -> form.has("kind", kind.code()))
                        .findFirst()
                        .orElse(null);
        var clock = placements.clockFor(view.request().urgency()).toMinutes();
        if (chosen == null || !chosen.ordered()) {
            return panel.filledIn(form).with(new TransportPanel(kinds, chosen, List.of(), clock));
        }
        var found = transports.carriers(desk.actor(), view.request().id(), chosen.code(), null);
        return switch (found) {
            case Outcome.Done<List<CarrierFound>>(var carriers) ->
                    panel.filledIn(form)
                            .with(
                                    new TransportPanel(
                                            kinds,
                                            chosen,
                                            carriers.stream()
                                                    .map(carrier -> row(carrier, words))
                                                    .toList(),
                                            clock));
            case Outcome.Refused<List<CarrierFound>>(var refusal) ->
                    panel.filledIn(form.refused(desk.t(), refusal))
                            .with(new TransportPanel(kinds, chosen, List.of(), clock));
        };
    }

    /** What was arranged before stands in the form, to be changed. */
    private static Form known(Form form, CaseView view) {
        var ride = view.request().ride();
        if (ride == null) {
            return form;
        }
        var times = view.words().page().time();
        var filled = form.with("kind", ride.kind());
        if (!filled.has("kind", ride.kind())) {
            return filled;
        }
        return filled.with("note", ride.note() == null ? "" : ride.note())
                .with("expectedAt", ride.expectedAt() == null ? "" : times.field(ride.expectedAt()))
                .with(
                        "pickUpFrom",
                        ride.pickUpFrom() == null ? "" : times.field(ride.pickUpFrom()));
    }

    private static TransportPanel.Row row(CarrierFound carrier, Words words) {
        var service = carrier.service();
        var location = words.network().getLocation(service.location());
        var travel = carrier.travel();
        return new TransportPanel.Row(
                service.id().toString(),
                service.name(),
                words.municipality(location.municipality()),
                travel == null ? null : Long.valueOf(Math.max(1, travel.toMinutes())),
                carrier.open(),
                service.phone(),
                carrier.asked());
    }
}
