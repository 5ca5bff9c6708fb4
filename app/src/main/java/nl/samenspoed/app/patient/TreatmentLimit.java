package nl.samenspoed.app.patient;

/** What a patient may want or not want, agreed before it is needed. */
public enum TreatmentLimit {
    RESUSCITATION,
    HOSPITAL_ADMISSION,
    INTENSIVE_CARE
}
