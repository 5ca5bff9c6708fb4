package nl.samenspoed.app.placement;

import java.time.Instant;
import java.util.List;

/**
 * What the own organisation is asked and what it expects.
 *
 * @param open waiting for an answer, shortest clock first
 * @param rides waiting for an answer of a transport service, shortest clock first
 * @param awaitingArrival accepted and not yet there, longest expected first
 * @param at when this was so
 */
public record Inbox(List<Offer> open, List<Offer> rides, List<Offer> awaitingArrival, Instant at) {}
