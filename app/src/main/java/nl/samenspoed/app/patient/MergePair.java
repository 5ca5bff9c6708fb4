package nl.samenspoed.app.patient;

/**
 * Two records to make one, as they were compared.
 *
 * @param kept the record that survives
 * @param keptVersion its version that the actor looked at
 * @param merged the record that is shown under the other from then on
 */
public record MergePair(PatientId kept, int keptVersion, PatientId merged, int mergedVersion) {}
