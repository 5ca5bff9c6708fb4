package nl.samenspoed.app.desk.request;

import java.util.List;
import nl.samenspoed.app.request.WorkItem;

/**
 * What goes from one shift to the next.
 *
 * @param toUs offered to where the reader works
 * @param ours what the reader could hand over, or offered already
 * @param notes what was done, or why not, of what was just asked
 */
public record ShiftView(
        List<WorkItem> toUs, List<WorkItem> ours, List<String> notes, Form form, Words words) {

    public ShiftView {
        toUs = List.copyOf(toUs);
        ours = List.copyOf(ours);
        notes = List.copyOf(notes);
    }

    /** Whether there is anything that can still be offered. */
    public boolean canOffer() {
        return ours.stream().anyMatch(item -> item.shift() == null);
    }

    /**
     * What somebody looks after is handed over unless it is left out; other things the other way.
     */
    public boolean isChosen(WorkItem item) {
        return item.owner() != null;
    }

    public String waits(WorkItem item) {
        var shift = item.shift();
        return shift == null
                ? ""
                : words.text(
                        "casework.shift.waits",
                        words.organisation(shift.to()),
                        words.page().time().at(shift.at()));
    }

    public String by(WorkItem.Shift shift) {
        return words.text("casework.shift.by", shift.by(), words.page().time().at(shift.at()));
    }
}
