package nl.samenspoed.app.agreement;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import nl.samenspoed.app.agreement.rule.Governance.Voice;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What people do with agreements. */
public sealed interface AgreementCommand {

    /** Brings a version as a file; it is a draft. */
    record Bring(String text) implements AgreementCommand {}

    /** Lays a draft before its parties. */
    record Propose(UUID version) implements AgreementCommand {}

    /** Speaks for the own organisation. */
    record Say(UUID version, Voice voice, String remark) implements AgreementCommand {}

    /** Speaks for a party that let this organisation, or this role, sign for it. */
    record SayFor(UUID version, OrganisationId party, Voice voice, String remark)
            implements AgreementCommand {}

    /**
     * Lets another sign for the own organisation.
     *
     * @param role code of the role that may; null for whoever signs for that organisation
     * @param until the last day
     */
    record LetSign(UUID version, OrganisationId signer, @Nullable String role, LocalDate until)
            implements AgreementCommand {}

    /** From now on the own organisation signs for itself. */
    record WithdrawMandate(UUID version) implements AgreementCommand {}

    /** Reminds the parties that have not spoken. */
    record Remind(UUID version) implements AgreementCommand {}

    /** Says that it is too busy for the usual rules, for who has that mandate. */
    record SwitchPressure(UUID version, Duration lasting, String reason)
            implements AgreementCommand {}

    /** The usual rules hold again. */
    record EndPressure(UUID version) implements AgreementCommand {}

    /** From now on it holds no more. */
    record End(UUID version, String reason) implements AgreementCommand {}
}
