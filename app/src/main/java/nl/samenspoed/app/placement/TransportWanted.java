package nl.samenspoed.app.placement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What transport services are asked.
 *
 * @param kind code of the kind of transport
 * @param pickUpFrom from when the patient can be fetched; null is as soon as possible
 * @param note how the patient travels and what whoever drives must know, without naming the patient
 */
public record TransportWanted(String kind, @Nullable Instant pickUpFrom, @Nullable String note) {}
