package nl.samenspoed.app.placement;

import java.time.Duration;

/**
 * What became of the offers of some days.
 *
 * @param offers how many were made; never zero
 * @param unanswered how many of them nobody answered in time
 * @param saidFree how many were made to a place that had said it had room and was answered
 * @param refusedThoughFree how many of those were refused because there was no room or no staff
 * @param placements how many requests got a place from an offer
 * @param offersPerPlacement how many offers that took on average; zero without placements
 * @param nineInTen nine in ten placements took no more offers (90th percentile, interpolated)
 * @param period how far back was looked
 */
public record OffersMade(
        int offers,
        int unanswered,
        int saidFree,
        int refusedThoughFree,
        int placements,
        double offersPerPlacement,
        double nineInTen,
        Duration period) {}
