package nl.samenspoed.app.consult;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.agreement.Holding;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import org.jspecify.annotations.Nullable;

/**
 * What an adviser may see of a patient, as partners signed it at one moment. Where they signed
 * nothing about the role, everything is shown that advising needs.
 */
final class Sharing {

    private final Agreements agreements;
    private final Holding holding;

    Sharing(Agreements agreements) {
        this.agreements = agreements;
        this.holding = agreements.holding();
    }

    /** What can be shared, by the codes that files use. */
    enum Part {
        IDENTITY,
        CONTACT,
        STORY,
        LIMITS;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param rule what was signed; null where nothing was
     */
    record Shared(Set<Part> parts, @Nullable FollowedRule rule) {

        static final Shared ALL = new Shared(EnumSet.allOf(Part.class), null);

        boolean has(Part part) {
            return parts.contains(part);
        }
    }

    /**
     * @param role code of the role of who looks
     */
    Shared with(String role, CareRequest request) {
        var intake = request.intake();
        var kind = request.care() instanceof Care.Place place ? place.serviceKind() : null;
        return holding.find(
                        Subject.SHARING,
                        About.detail(kind, role),
                        Situation.in(intake.region().value(), intake.subregion().value()))
                .map(
                        found ->
                                found.rule() instanceof Rule.Sharing(var _, var codes)
                                        ? new Shared(parts(codes), agreements.followed(found))
                                        : Shared.ALL)
                .orElse(Shared.ALL);
    }

    private static Set<Part> parts(List<String> codes) {
        var parts = EnumSet.noneOf(Part.class);
        Arrays.stream(Part.values())
                .filter(part -> codes.contains(part.code()))
                .forEach(parts::add);
        return parts;
    }
}
