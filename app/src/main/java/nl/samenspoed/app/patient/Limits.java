package nl.samenspoed.app.patient;

import java.util.Arrays;
import java.util.List;

/** What is known now of a patient's treatment limits; it names nobody. */
public record Limits(
        LimitWish resuscitation, LimitWish hospitalAdmission, LimitWish intensiveCare) {

    public static final Limits UNKNOWN =
            new Limits(LimitWish.UNKNOWN, LimitWish.UNKNOWN, LimitWish.UNKNOWN);

    public LimitWish of(TreatmentLimit limit) {
        return switch (limit) {
            case RESUSCITATION -> resuscitation;
            case HOSPITAL_ADMISSION -> hospitalAdmission;
            case INTENSIVE_CARE -> intensiveCare;
        };
    }

    Limits with(TreatmentLimit limit, LimitWish wish) {
        return switch (limit) {
            case RESUSCITATION -> new Limits(wish, hospitalAdmission, intensiveCare);
            case HOSPITAL_ADMISSION -> new Limits(resuscitation, wish, intensiveCare);
            case INTENSIVE_CARE -> new Limits(resuscitation, hospitalAdmission, wish);
        };
    }

    /** Those of which something is known, in the order of the list. */
    public List<TreatmentLimit> known() {
        return Arrays.stream(TreatmentLimit.values())
                .filter(limit -> of(limit) != LimitWish.UNKNOWN)
                .toList();
    }
}
