package nl.samenspoed.app.patient;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the birth of somebody who was entered as a newborn.
 *
 * @param at the moment; null when only the day is known
 * @param order as which of several it was born, from 1; null for an only one
 */
public record Birth(@Nullable PatientId mother, @Nullable Instant at, @Nullable Integer order) {

    private static final int MOST = 9;

    public Birth {
        if (order != null && (order < 1 || order > MOST)) {
            throw new IllegalArgumentException("No order of birth [%d].".formatted(order));
        }
    }

    /** Null when nothing of it is known. */
    public static @Nullable Birth of(
            @Nullable PatientId mother, @Nullable Instant at, @Nullable Integer order) {
        return mother == null && at == null && order == null ? null : new Birth(mother, at, order);
    }

    /** Whether this can be an order of birth. */
    public static boolean isOrder(int order) {
        return order >= 1 && order <= MOST;
    }
}
