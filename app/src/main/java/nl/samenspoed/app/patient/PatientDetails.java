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
 * @param noBsn why there is no BSN; null where there is one, or nobody said why
 * @param birth of somebody who was entered as a newborn; null otherwise
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
        boolean demo,
        @Nullable NoBsn noBsn,
        @Nullable Birth birth) {

    public PatientDetails {
        if (bsn != null && noBsn != null) {
            throw new IllegalArgumentException("There is a BSN, so no reason for having none.");
        }
        if ((bsn == null) != (bsnState == BsnState.ABSENT)) {
            throw new IllegalArgumentException(
                    "The bsnState (%s) must say ABSENT exactly when there is no BSN."
                            .formatted(bsnState));
        }
    }

    /** Of whom nothing special is known. */
    public PatientDetails(
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
        this(
                identity,
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
                demo,
                null,
                null);
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
                demo,
                noBsn,
                birth);
    }

    /** The same, with why there is no number and what is known of the birth. */
    public PatientDetails with(@Nullable NoBsn why, @Nullable Birth born) {
        return new PatientDetails(
                identity,
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
                demo,
                bsn == null ? why : null,
                born);
    }

    /** Whose child this is; null for who was not entered as a newborn. */
    public @Nullable PatientId mother() {
        return birth == null ? null : birth.mother();
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
