package nl.samenspoed.app.patient;

/**
 * The closed question as Mitz takes it: may this category of providers ask data of this patient
 * from that one now?
 *
 * @param patient a number that was checked; nobody is asked after on a number that may be wrong
 * @param holder code of the sector that keeps the data
 * @param asker code of the sector that asks
 */
public record ConsentQuestion(Bsn patient, String holder, String asker) {}
