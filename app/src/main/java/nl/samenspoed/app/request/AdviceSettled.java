package nl.samenspoed.app.request;

import java.time.Instant;

/**
 * It was decided what happens, over the advice there was; published inside the transaction that
 * decides it, so that whoever advised sees the case no longer.
 */
public record AdviceSettled(CareRequestId request, Instant at) {}
