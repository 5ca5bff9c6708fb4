package nl.samenspoed.app.request;

import java.time.Instant;

/**
 * The awaited patient came, or did not; published inside the transaction that records it, so that
 * whoever keeps a place for the patient follows in the same breath.
 */
public record ArrivalSettled(CareRequestId request, boolean arrived, Instant at) {}
