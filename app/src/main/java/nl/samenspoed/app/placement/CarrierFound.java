package nl.samenspoed.app.placement;

import java.time.Duration;
import nl.samenspoed.app.network.ServiceEntry;
import org.jspecify.annotations.Nullable;

/**
 * A transport service that could be asked.
 *
 * @param travel from its base to the municipality of the patient; null when that is not known
 * @param open whether it works at the moment the patient can be fetched
 * @param asked whether it was asked and has not answered
 */
public record CarrierFound(
        ServiceEntry service, @Nullable Duration travel, boolean open, boolean asked) {}
