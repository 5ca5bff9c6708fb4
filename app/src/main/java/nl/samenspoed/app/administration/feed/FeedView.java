package nl.samenspoed.app.administration.feed;

import java.util.List;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.feed.FeedFormat;
import nl.samenspoed.app.network.ServiceEntry;
import org.jspecify.annotations.Nullable;

/**
 * One feed, with its form.
 *
 * @param errors what was refused last, in words
 * @param services those of its organisation, whose codes can be used
 * @param told a new token, shown only now
 */
public record FeedView(
        FeedLine line,
        List<Error> errors,
        List<ServiceEntry> services,
        List<FeedFormat> formats,
        String address,
        Typed form,
        @Nullable String told,
        boolean saved) {

    public FeedView {
        errors = List.copyOf(errors);
        services = List.copyOf(services);
        formats = List.copyOf(formats);
    }

    /**
     * @param line number from 1; 0 for the whole message
     */
    public record Error(int line, String field, String reason) {}
}
