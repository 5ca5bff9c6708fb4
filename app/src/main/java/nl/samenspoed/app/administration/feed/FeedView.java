package nl.samenspoed.app.administration.feed;

import java.util.List;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.feed.FeedFormat;
import nl.samenspoed.app.feed.UnitCount;
import nl.samenspoed.app.network.ServiceEntry;
import org.jspecify.annotations.Nullable;

/**
 * One feed, with its form.
 *
 * @param errors what was refused last, in words
 * @param services those of its organisation, whose codes can be used
 * @param units as they are counted now; empty for a format that is not counted from
 * @param address where to send to; empty when nothing listens there
 * @param told a new token, shown only now
 */
public record FeedView(
        FeedLine line,
        List<Error> errors,
        List<ServiceEntry> services,
        List<FeedFormat> formats,
        List<Unit> units,
        String address,
        Typed form,
        @Nullable String told,
        boolean saved) {

    public FeedView {
        errors = List.copyOf(errors);
        services = List.copyOf(services);
        formats = List.copyOf(formats);
        units = List.copyOf(units);
    }

    /**
     * @param line number from 1; 0 for the whole message
     */
    public record Error(int line, String field, String reason) {}

    /** A unit of the sender with the service that its count goes to. */
    public record Unit(UnitCount count, String service) {}

    /** Whether somebody still has to say that a count is right. */
    public boolean waits() {
        return units.stream().anyMatch(unit -> !unit.count().reported());
    }
}
