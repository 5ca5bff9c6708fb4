package nl.samenspoed.app.desk.inbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.CapacityFigure;
import nl.samenspoed.app.network.ServiceEntry;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the own services.
 *
 * @param key makes sending twice do it once
 * @param saved whether this answers a report that just came in
 * @param refusal why a report was refused, in words
 */
public record OwnCapacity(List<Line> lines, UUID key, boolean saved, @Nullable String refusal) {

    public OwnCapacity {
        lines = List.copyOf(lines);
    }

    /** What the form follows: only these services, not those of everybody else. */
    public String live() {
        return lines.stream()
                .map(line -> "service:" + line.service().id())
                .collect(Collectors.joining(" "));
    }

    /** The oldest observation: the age of the form as a whole. */
    public @Nullable Instant seenAt() {
        return lines.stream()
                .map(Line::seenAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** One own service. */
    public record Line(ServiceEntry service, String kind, Availability availability) {

        public @Nullable Integer free() {
            return switch (availability) {
                case Availability.Known known -> Integer.valueOf(known.free());
                case Availability.Stale stale -> Integer.valueOf(stale.free());
                case Availability.Never _ -> null;
            };
        }

        public boolean stale() {
            return !(availability instanceof Availability.Known);
        }

        public @Nullable CapacityFigure figure() {
            return switch (availability) {
                case Availability.Known known -> known.figure();
                case Availability.Stale stale -> stale.last();
                case Availability.Never _ -> null;
            };
        }

        @Nullable Instant seenAt() {
            var figure = figure();
            return figure == null ? null : figure.observedAt();
        }
    }
}
