package nl.samenspoed.app.desk.request;

import java.util.List;
import nl.samenspoed.app.desk.consult.DutyLine;
import org.jspecify.annotations.Nullable;

/**
 * Who can be brought into a case now.
 *
 * @param desk name of the subregion whose desk it is
 * @param seats who was agreed to be at that desk now, in the order of the disciplines
 * @param duty who works now in the region, by name
 */
public record BringInPanel(String desk, List<Seat> seats, List<DutyLine> duty) {

    public BringInPanel {
        seats = List.copyOf(seats);
        duty = List.copyOf(duty);
    }

    /**
     * A discipline at the desk.
     *
     * @param discipline its code
     * @param how at the desk, remote or on call
     * @param until to when; empty when that does not end
     * @param why the agreed rule and its version
     */
    public record Seat(String discipline, String name, String how, String until, String why) {}

    /** How a discipline can be had at the desk now; null when it cannot. */
    public @Nullable String how(String discipline) {
        return seats.stream()
                .filter(seat -> seat.discipline().equals(discipline))
                .map(Seat::how)
                .findFirst()
                .orElse(null);
    }
}
