package nl.samenspoed.app.placement;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import org.jspecify.annotations.Nullable;

/**
 * Whether who reports a place free must deliver it, in one part of the network.
 *
 * @param version 0 while nobody has ever said anything about it
 * @param since from when it is on; null when it is off
 */
public record MustDeliver(
        UUID id, int version, Area area, @Nullable Instant since, Terms terms, Change change) {

    public boolean isOn() {
        return since != null;
    }

    /** A region or a subregion, never both. */
    public record Area(@Nullable RegionId region, @Nullable SubregionId subregion) {}

    /**
     * @param exempt with these reasons a place may say no all the same
     * @param contestDays how many days a provider has to contest a breach
     */
    public record Terms(Set<RefusalReason> exempt, int contestDays) {

        /** A proposal, not a norm of the field. */
        public static final Terms PROPOSED = new Terms(Set.of(RefusalReason.NOT_SUITABLE), 7);

        public Terms {
            exempt = Set.copyOf(exempt);
        }
    }

    /** The last change, or one of all. */
    public record Change(Instant at, String by) {}

    /**
     * One time that it was switched or its terms changed.
     *
     * @param role under which mandate
     */
    public record Switched(
            int version, boolean on, Terms terms, Instant at, String by, String role) {}
}
