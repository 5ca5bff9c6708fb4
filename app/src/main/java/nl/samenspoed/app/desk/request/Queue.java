package nl.samenspoed.app.desk.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.desk.inbox.RingView;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.patient.PatientLine;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.WorkItem;
import nl.samenspoed.app.request.WorkList;
import org.jspecify.annotations.Nullable;

/**
 * The queue on the left.
 *
 * @param rows most urgent first
 * @param which what it shows
 * @param choice whether there is anything to choose: somebody without a scope has only the own list
 * @param open the case beside it
 * @param full whether there may be more than is shown
 * @param desk the reader's own among the desks that share work; null when there is but one
 * @param ring what rings for the reader; null for who is never rung
 */
public record Queue(
        List<WorkItem> rows,
        WorkList which,
        boolean choice,
        @Nullable CareRequestId open,
        boolean full,
        boolean mayOpen,
        List<WorkItem> asked,
        @Nullable SubregionId desk,
        @Nullable RingView ring,
        Words words) {

    static final int MOST = 50;

    private static final Duration SOON = Duration.ofMinutes(15);

    public boolean isOpen(WorkItem item) {
        return item.id().equals(open);
    }

    public boolean isIdle(WorkItem item) {
        var owner = item.owner();
        return owner != null && !owner.idleFrom().isAfter(words.page().time().now());
    }

    /** The other desk whose work it is; empty when it is the own. */
    public String otherDesk(WorkItem item) {
        return desk == null || desk.equals(item.subregion())
                ? ""
                : words.network().findSubregion(item.subregion()).map(Subregion::name).orElse("");
    }

    /** Whether the duty manager is wanted and has not taken it up. */
    public boolean isDutyCalled(WorkItem item) {
        return item.dutyCalledAt() != null && item.dutyTakenUpBy() == null;
    }

    public String who(PatientLine line) {
        return words.who(line);
    }

    /** Whether somebody must look again soon; before that it would only be noise. */
    public boolean isDue(WorkItem item) {
        return isBefore(item.reassessBy(), words.page().time().now().plus(SOON));
    }

    public boolean isLate(WorkItem item) {
        return isBefore(item.reassessBy(), words.page().time().now());
    }

    /** Whether somebody promised to have called by now. */
    public boolean isToBeCalled(WorkItem item) {
        return isBefore(item.callBackAt(), words.page().time().now());
    }

    /** Whether the patient should have been at the place by now. */
    public boolean isOverdue(WorkItem item) {
        return isBefore(item.expectedAt(), words.page().time().now());
    }

    private static boolean isBefore(@Nullable Instant moment, Instant now) {
        return moment != null && moment.isBefore(now);
    }
}
