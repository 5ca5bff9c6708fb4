package nl.samenspoed.app.request;

import nl.samenspoed.app.patient.PatientId;

/** A request turned out to be about somebody else; published in that transaction. */
public record PatientReplaced(CareRequestId request, PatientId now) {}
