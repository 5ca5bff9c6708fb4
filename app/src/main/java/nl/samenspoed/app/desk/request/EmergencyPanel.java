package nl.samenspoed.app.desk.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.request.EmergencyAccess;
import org.jspecify.annotations.Nullable;

/**
 * Emergency access to a case.
 *
 * @param through by which the reader sees it; null for who may see it anyway
 * @param opened who else opened it so, the latest first
 */
public record EmergencyPanel(@Nullable EmergencyAccess through, List<Opened> opened) {

    /**
     * @param who person, role and organisation
     * @param endsAt when it ended or will
     */
    public record Opened(UUID id, String who, String reason, Instant at, Instant endsAt) {}

    public boolean isReading() {
        return through != null;
    }

    static EmergencyPanel of(
            @Nullable EmergencyAccess through,
            List<EmergencyAccess> all,
            Words words,
            RoleNames roles) {
        return new EmergencyPanel(
                through,
                all.stream()
                        .map(
                                one ->
                                        new Opened(
                                                one.id(),
                                                who(one, words, roles),
                                                one.reason(),
                                                one.at(),
                                                ended(one)))
                        .toList());
    }

    static String who(EmergencyAccess access, Words words, RoleNames roles) {
        return words.text(
                "emergency.who",
                access.personName(),
                roles.name(access.role(), words.page().t().language()),
                words.organisation(access.organisation()));
    }

    static Instant ended(EmergencyAccess access) {
        var ended = access.endedAt();
        return ended == null ? access.until() : ended;
    }
}
