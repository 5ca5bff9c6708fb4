package nl.samenspoed.app.desk.request;

import java.util.List;
import nl.samenspoed.app.patient.LimitSource;
import nl.samenspoed.app.patient.LimitTold;
import nl.samenspoed.app.patient.LimitWish;
import nl.samenspoed.app.patient.Limits;
import nl.samenspoed.app.patient.TreatmentLimit;
import org.jspecify.annotations.Nullable;

/**
 * What the patient wants and does not want, as the case tells it.
 *
 * @param told everything that was ever told, latest first
 */
public record LimitsView(Limits now, List<LimitTold> told) {

    public List<TreatmentLimit> all() {
        return List.of(TreatmentLimit.values());
    }

    public List<LimitWish> wishes() {
        return LimitWish.told();
    }

    public List<LimitSource> sources() {
        return List.of(LimitSource.values());
    }

    /** Whether anything is known. */
    public boolean isKnown() {
        return !now.known().isEmpty();
    }

    /** Who said what holds of one of them; null when nobody ever spoke of it. */
    public @Nullable LimitTold last(TreatmentLimit limit) {
        return told.stream().filter(one -> one.limit() == limit).findFirst().orElse(null);
    }
}
