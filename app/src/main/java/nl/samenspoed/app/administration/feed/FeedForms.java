package nl.samenspoed.app.administration.feed;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.feed.Feed;
import nl.samenspoed.app.feed.FeedDraft;
import nl.samenspoed.app.feed.FeedFormat;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.page.Page;
import org.springframework.stereotype.Component;

/** Between what is typed about a feed and what it means. */
@Component
class FeedForms {

    private final Network network;

    FeedForms(Network network) {
        this.network = network;
    }

    /** The form as it is drawn first. */
    Typed drawn(Feed feed) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("name", List.of(feed.name()));
        values.put("format", List.of(feed.format().name()));
        values.put("minutes", List.of(String.valueOf(feed.interval().toMinutes())));
        values.put("mapping", List.of(lines(feed.mapping())));
        values.put("codes", List.of(lines(codes(feed))));
        values.put("staffed", List.of(lines(feed.staffed())));
        if (feed.knowsPromises()) {
            values.put("knows", List.of("true"));
        }
        if (feed.active()) {
            values.put("active", List.of("true"));
        }
        return Typed.drawn(feed.version(), values);
    }

    private Map<String, String> codes(Feed feed) {
        var snapshot = network.snapshot();
        return feed.codes().entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                e ->
                                        snapshot.findService(e.getValue())
                                                .map(ServiceEntry::code)
                                                .orElse(e.getValue().toString())));
    }

    private static String lines(Map<String, ?> pairs) {
        return pairs.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(pair -> pair.getKey() + " = " + pair.getValue())
                .collect(Collectors.joining("\n"));
    }

    Optional<OrganisationId> organisation(String name) {
        return network.snapshot().listOrganisations().stream()
                .filter(known -> known.active() && known.name().equals(name))
                .map(Organisation::id)
                .findFirst();
    }

    /** The same form with what is wrong in it, which may be nothing. */
    Typed checked(Page page, Typed form) {
        var checked = form;
        if (minutes(form).isEmpty()) {
            checked = checked.wrong("minutes", page.text("feed.interval-not"));
        }
        for (var field : List.of("codes", "mapping", "staffed")) {
            var odd = firstOdd(form.value(field));
            if (odd.isPresent()) {
                checked = checked.wrong(field, page.text("feed.codes-not", odd.get()));
            }
        }
        if (checked.error("staffed") == null
                && !pairs(form.value("staffed")).values().stream().allMatch(FeedForms::isNumber)) {
            checked = checked.wrong("staffed", page.text("feed.staffed-not"));
        }
        return checked;
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,4}");
    }

    private static Optional<Duration> minutes(Typed form) {
        var text = form.stripped("minutes");
        return text.matches("\\d{1,6}")
                ? Optional.of(Duration.ofMinutes(Long.parseLong(text)))
                : Optional.empty();
    }

    /** Number of the first line that is no pair, or has a name that was there before. */
    private static Optional<Integer> firstOdd(String text) {
        var seen = new LinkedHashMap<String, Integer>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!line.isBlank()
                    && (!line.matches("[^=]*\\S[^=]*=[^=]*\\S[^=]*")
                            || seen.put(line.split("=", 2)[0].strip(), i) != null)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> pairs(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
    }

    /** What a form without mistakes means. */
    FeedDraft draft(Typed form, OrganisationId organisation, boolean active) {
        var format =
                Arrays.stream(FeedFormat.values())
                        .filter(known -> known.name().equals(form.value("format")))
                        .findFirst()
                        .orElse(FeedFormat.LPZ);
        return new FeedDraft(
                form.stripped("name"),
                organisation,
                format,
                pairs(form.value("mapping")),
                pairs(form.value("codes")),
                staffed(form),
                minutes(form).orElse(Duration.ZERO),
                form.has("knows", "true"),
                active);
    }

    private static Map<String, Integer> staffed(Typed form) {
        return pairs(form.value("staffed")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Integer.valueOf(e.getValue())));
    }
}
