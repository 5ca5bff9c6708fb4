package nl.samenspoed.app.request;

import java.time.Instant;

/**
 * Treatment limits were told in a request; what follows is done in the same transaction.
 *
 * @param by the actor as the trail writes it
 */
record LimitsTold(RequestEvent.TreatmentLimitsRecorded told, String by, Instant at) {}
