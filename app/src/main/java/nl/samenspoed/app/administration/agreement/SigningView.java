package nl.samenspoed.app.administration.agreement;

import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the reader may do about signing.
 *
 * @param own the organisation that the reader may speak for; null when none
 * @param others for whom else the reader may speak
 * @param letting null when the reader cannot have others sign
 */
public record SigningView(@Nullable String own, List<ForOther> others, @Nullable Letting letting) {

    static final SigningView NOTHING = new SigningView(null, List.of(), null);

    public record ForOther(UUID party, String name) {}

    /**
     * @param on who may sign now; null when nobody else may
     * @param roles that can be named
     */
    public record Letting(@Nullable String on, List<Role> roles) {}
}
