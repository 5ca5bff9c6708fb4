package nl.samenspoed.app.fhir;

import java.util.List;
import java.util.Locale;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.triage.ProtocolFault;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.context.MessageSource;

/** Tells a refusal as an OperationOutcome, with the same code and text as the desk. */
final class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    OperationOutcome tell(Refusal refusal, Locale locale) {
        return tell(refusal, IssueSeverity.ERROR, type(refusal), locale);
    }

    /** For something that is done, but not as fully as was asked. */
    OperationOutcome remark(Refusal refusal, Locale locale) {
        return tell(refusal, IssueSeverity.WARNING, IssueType.NOTSUPPORTED, locale);
    }

    private OperationOutcome tell(
            Refusal refusal, IssueSeverity severity, IssueType type, Locale locale) {
        var code = refusal.code().code();
        var text =
                messages.getMessage("refusal." + code, refusal.details().toArray(), code, locale);
        var outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(severity)
                .setCode(type)
                .setDetails(
                        new CodeableConcept(new Coding(Systems.REFUSAL, code, null)).setText(text));
        return outcome;
    }

    /** One issue for each fault, with its place in the protocol as it was understood. */
    void add(OperationOutcome outcome, List<ProtocolFault> faults) {
        for (var fault : faults) {
            outcome.addIssue()
                    .setSeverity(IssueSeverity.ERROR)
                    .setCode(IssueType.INVALID)
                    .setDetails(new CodeableConcept().setText(fault.reason()))
                    .addExpression(fault.place());
        }
    }

    private static IssueType type(Refusal refusal) {
        return switch (refusal.code()) {
            case FhirRefusal.TOKEN_MISSING, FhirRefusal.TOKEN_INVALID -> IssueType.LOGIN;
            case FhirRefusal.BUG -> IssueType.EXCEPTION;
            case FhirRefusal.UNAVAILABLE -> IssueType.TRANSIENT;
            case FhirRefusal.UNREADABLE -> IssueType.STRUCTURE;
            case FhirRefusal.TOO_LARGE, FhirRefusal.TEXT_TOO_LONG -> IssueType.TOOLONG;
            case FhirRefusal.UNKNOWN_CODE -> IssueType.CODEINVALID;
            case FhirRefusal.ELEMENT_MISSING -> IssueType.REQUIRED;
            case FhirRefusal.NOT_SUPPORTED -> IssueType.NOTSUPPORTED;
            default ->
                    switch (refusal.code().kind()) {
                        case INVALID -> IssueType.INVALID;
                        case FORBIDDEN -> IssueType.FORBIDDEN;
                        case NOT_FOUND -> IssueType.NOTFOUND;
                        case CONFLICT -> IssueType.BUSINESSRULE;
                        case STALE -> IssueType.CONFLICT;
                    };
        };
    }
}
