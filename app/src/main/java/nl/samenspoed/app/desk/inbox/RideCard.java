package nl.samenspoed.app.desk.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.placement.Journey;
import nl.samenspoed.app.placement.RideSheet;
import nl.samenspoed.app.request.RideStep;
import org.jspecify.annotations.Nullable;

/**
 * A ride of the own organisation.
 *
 * @param drawn tells this drawing of the card from another
 * @param who name and year of birth
 * @param from address and municipality where the patient is fetched
 * @param to place, address and municipality
 * @param phone of the place; null when it has none
 * @param mustHaves what must be brought along
 * @param reported what was reported, in order
 * @param later other times of arrival to choose from with one press
 * @param otherwise what the field for another time begins with
 * @param now what the field for another moment begins with
 */
public record RideCard(
        RideSheet sheet,
        UUID drawn,
        String kind,
        String who,
        String from,
        String to,
        @Nullable String phone,
        List<String> mustHaves,
        List<Reported> reported,
        List<Instant> later,
        String otherwise,
        String now,
        boolean overdue) {

    /** One step that was reported. */
    public record Reported(RideStep step, Instant at, String field) {}

    /** Makes sending a form twice do it once, and keeps it apart from the others on this card. */
    public UUID key(String form) {
        return UUID.nameUUIDFromBytes((drawn + form).getBytes(StandardCharsets.UTF_8));
    }

    public Journey journey() {
        return sheet.journey();
    }

    public String id() {
        return journey().id().toString();
    }

    public @Nullable RideStep next() {
        return journey().nextStep().orElse(null);
    }
}
