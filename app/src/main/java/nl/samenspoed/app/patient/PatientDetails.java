package nl.samenspoed.app.patient;

import java.time.LocalDate;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a patient; all of it may be missing.
 *
 * @param municipality CBS code
 * @param gpOrganisation the own GP, if the practice is in the network
 * @param demo whether this is a made-up person
 */
public record PatientDetails(
        Identity identity,
        @Nullable Bsn bsn,
        BsnState bsnState,
        @Nullable String givenNames,
        @Nullable String prefix,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        Gender gender,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String municipality,
        @Nullable String gpName,
        @Nullable OrganisationId gpOrganisation,
        boolean demo) {

    public PatientDetails {
        if ((bsn == null) != (bsnState == BsnState.ABSENT)) {
            throw new IllegalArgumentException(
                    "The bsnState (%s) must say ABSENT exactly when there is no BSN."
                            .formatted(bsnState));
        }
    }

    /** The same, with how sure we are. */
    public PatientDetails knownAs(Identity sure) {
        return new PatientDetails(
                sure,
                bsn,
                bsnState,
                givenNames,
                prefix,
                familyName,
                birthDate,
                gender,
                phone,
                address,
                postcode,
                municipality,
                gpName,
                gpOrganisation,
                demo);
    }

    public static PatientDetails unknown() {
        return new PatientDetails(
                Identity.UNKNOWN,
                null,
                BsnState.ABSENT,
                null,
                null,
                null,
                null,
                Gender.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }
}
