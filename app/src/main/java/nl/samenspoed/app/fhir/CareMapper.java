package nl.samenspoed.app.fhir;

import java.util.List;
import nl.samenspoed.app.request.Care;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** The care that was decided, from the parameters of {@code $decide-care}. */
final class CareMapper {

    private CareMapper() {}

    /** The parameters that describe a place. */
    record Wanted(
            @Nullable CodeType kind,
            @Nullable List<CodeType> mustHaves,
            @Nullable List<CodeType> wishes,
            @Nullable InstantType earliest,
            @Nullable InstantType latest,
            @Nullable StringType summary,
            @Nullable StringType treatmentLimits,
            WhereMapper.Asked where) {}

    static Care fromFhir(
            @Nullable CodeType care,
            @Nullable StringType advice,
            @Nullable StringType safetyNet,
            Wanted wanted) {
        return switch (Codes.read(Kind.class, "care", care)) {
            case SELF_CARE -> new Care.SelfCare(Arguments.text(advice), Arguments.text(safetyNet));
            case ADVICE_ONLY -> new Care.AdviceOnly(Arguments.text(advice));
            case OWN_GP -> new Care.OwnGp(Arguments.text(advice));
            case PLACE ->
                    new Care.Place(
                            Arguments.text(wanted.kind()),
                            Arguments.codes("must-have", wanted.mustHaves()),
                            Arguments.codes("wish", wanted.wishes()),
                            Arguments.instant(wanted.earliest()),
                            Arguments.instant(wanted.latest()),
                            Arguments.text(wanted.summary()),
                            Arguments.optional(wanted.treatmentLimits()),
                            WhereMapper.fromFhir(wanted.where()));
        };
    }

    private enum Kind {
        SELF_CARE,
        ADVICE_ONLY,
        OWN_GP,
        PLACE
    }
}
