package nl.samenspoed.matching.api;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.matching.spi.Place;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param kind code of the service kind; only candidates of this kind are considered
 * @param mustHaves capability codes a place must have
 * @param wishes capability codes a place had better have
 * @param earliest care need not start before this
 * @param latest care must start by this; once it has passed, lateness excludes nobody any more
 * @param place where the person is
 * @param home the area the person belongs to, null when unknown: then every area counts as near
 * @param ownOrganisation the organisation the person already belongs to, null when none is known
 * @param preferredOrganisations organisations the person or the requester asks for
 * @param fromHome how far from home the person may be taken, null when that is open
 */
public record Need(
        String kind,
        Set<String> mustHaves,
        Set<String> wishes,
        Instant earliest,
        Instant latest,
        Place place,
        @Nullable Area home,
        @Nullable UUID ownOrganisation,
        Set<UUID> preferredOrganisations,
        @Nullable FromHome fromHome) {

    /**
     * @throws IllegalArgumentException when latest is before earliest
     */
    public Need {
        mustHaves = Set.copyOf(mustHaves);
        wishes = Set.copyOf(wishes);
        preferredOrganisations = Set.copyOf(preferredOrganisations);
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    """
                    The latest start (%s) must not be before the earliest start (%s).
                    Maybe the two were exchanged.\
                    """
                            .formatted(latest, earliest));
        }
    }

    /** A need without further demands; say more with the methods below. */
    public static Need of(String kind, Place place, Instant earliest, Instant latest) {
        return new Need(
                kind, Set.of(), Set.of(), earliest, latest, place, null, null, Set.of(), null);
    }

    public Need requiring(String... capabilities) {
        return new Need(
                kind,
                union(mustHaves, capabilities),
                wishes,
                earliest,
                latest,
                place,
                home,
                ownOrganisation,
                preferredOrganisations,
                fromHome);
    }

    public Need wishing(String... capabilities) {
        return new Need(
                kind,
                mustHaves,
                union(wishes, capabilities),
                earliest,
                latest,
                place,
                home,
                ownOrganisation,
                preferredOrganisations,
                fromHome);
    }

    public Need livingIn(Area area) {
        return new Need(
                kind,
                mustHaves,
                wishes,
                earliest,
                latest,
                place,
                area,
                ownOrganisation,
                preferredOrganisations,
                fromHome);
    }

    public Need belongingTo(UUID organisation) {
        return new Need(
                kind,
                mustHaves,
                wishes,
                earliest,
                latest,
                place,
                home,
                organisation,
                preferredOrganisations,
                fromHome);
    }

    public Need preferring(UUID... organisations) {
        return new Need(
                kind,
                mustHaves,
                wishes,
                earliest,
                latest,
                place,
                home,
                ownOrganisation,
                union(preferredOrganisations, organisations),
                fromHome);
    }

    public Need notFartherThan(FromHome limit) {
        return new Need(
                kind,
                mustHaves,
                wishes,
                earliest,
                latest,
                place,
                home,
                ownOrganisation,
                preferredOrganisations,
                limit);
    }

    @SafeVarargs
    private static <T> Set<T> union(Set<T> some, T... more) {
        var all = new HashSet<>(some);
        all.addAll(Set.of(more));
        return all;
    }
}
