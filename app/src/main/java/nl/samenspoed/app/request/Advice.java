package nl.samenspoed.app.request;

import org.jspecify.annotations.Nullable;

/**
 * What an adviser makes of it.
 *
 * @param urgency that the adviser suggests; null when that was not the question
 * @param care code of the care that the adviser suggests, see {@link Care#code()}; null when none
 */
public record Advice(String text, @Nullable Urgency urgency, @Nullable String care) {}
