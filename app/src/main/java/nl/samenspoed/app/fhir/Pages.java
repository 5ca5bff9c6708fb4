package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Search results in pages, in order of last change. The link to the next page says after which
 * result it goes on, so a page means the same whatever changes meanwhile and on every node.
 */
final class Pages {

    /** The parameter of the link to the next page. */
    static final String AFTER = "_after";

    private static final int USUAL = 50;
    private static final int MOST = 500;

    private Pages() {}

    /** A place in the order. */
    record Place(Instant changedAt, UUID id) implements Comparable<Place> {

        /** As the database orders: Java takes the halves of a uuid for signed numbers. */
        @Override
        public int compareTo(Place other) {
            var order = changedAt.compareTo(other.changedAt);
            return order != 0 ? order : id.toString().compareTo(other.id.toString());
        }

        String token() {
            var micros = ChronoUnit.MICROS.between(Instant.EPOCH, changedAt);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((micros + "/" + id).getBytes(StandardCharsets.US_ASCII));
        }
    }

    static int size(@Nullable Integer count) {
        if (count == null) {
            return USUAL;
        }
        if (count < 1) {
            throw Refused.because(FhirRefusal.INVALID_REQUEST);
        }
        return Math.min(count, MOST);
    }

    static @Nullable Place place(@Nullable String token) {
        if (token == null) {
            return null;
        }
        try {
            var parts =
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII)
                            .split("/", 2);
            var at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
            return new Place(at, UUID.fromString(parts[1]));
        } catch (IllegalArgumentException
                | ArrayIndexOutOfBoundsException
                | DateTimeException
                | ArithmeticException notOurs) {
            throw Refused.because(FhirRefusal.INVALID_PAGE);
        }
    }

    /** From when, inclusive. */
    static @Nullable Instant from(@Nullable DateRangeParam updated) {
        var from = updated == null ? null : updated.getLowerBoundAsInstant();
        return from == null ? null : from.toInstant();
    }

    /** Until when, exclusive; a bound that includes its moment ends one step later. */
    static @Nullable Instant before(@Nullable DateRangeParam updated) {
        var until = updated == null ? null : updated.getUpperBoundAsInstant();
        return until == null ? null : until.toInstant().plusMillis(1);
    }

    static Bundle whole(List<? extends Resource> resources, RequestDetails request) {
        var bundle = new Bundle().setType(BundleType.SEARCHSET);
        bundle.setTotal(resources.size());
        resources.forEach(resource -> add(bundle, resource, request));
        return bundle;
    }

    /**
     * @param found one more than the size when there is a next page
     */
    static <T> Bundle page(
            List<T> found,
            int size,
            Function<T, ? extends Resource> mapper,
            Function<T, Place> place,
            RequestDetails request) {
        var bundle = new Bundle().setType(BundleType.SEARCHSET);
        var shown = found.size() > size ? found.subList(0, size) : found;
        shown.forEach(one -> add(bundle, mapper.apply(one), request));
        if (found.size() > size) {
            var next = next(request, place.apply(shown.getLast()).token());
            bundle.addLink().setRelation("next").setUrl(next);
        }
        return bundle;
    }

    private static void add(Bundle bundle, Resource resource, RequestDetails request) {
        var id = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
        var entry = bundle.addEntry().setResource(resource);
        entry.setFullUrl(request.getFhirServerBase() + "/" + id);
        entry.getSearch().setMode(SearchEntryMode.MATCH);
    }

    private static String next(RequestDetails request, String token) {
        var query = new ArrayList<String>();
        request.getParameters()
                .forEach(
                        (name, values) -> {
                            if (!name.equals(AFTER)) {
                                for (var value : values) {
                                    query.add(encoded(name) + "=" + encoded(value));
                                }
                            }
                        });
        query.add(AFTER + "=" + token);
        return request.getFhirServerBase()
                + "/"
                + request.getResourceName()
                + "?"
                + String.join("&", query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
