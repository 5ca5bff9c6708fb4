package nl.samenspoed.app.access;

/**
 * One thing a role may allow. Roles are data; what they can allow is this list, because each entry
 * is enforced somewhere in code. The tasks come from the roles of the field (AZN, LNAZ, NEN 7513).
 */
public enum Capability {
    OPEN_REQUEST,
    READ_REQUEST,
    WRITE_NOTE,
    TRIAGE,
    OVERRIDE_URGENCY,
    DECIDE_CARE,
    VALIDATE_OUTCOME,
    ASK_ADVICE,
    GIVE_ADVICE,
    HAND_OVER_TO_112,
    SEARCH_PLACE,
    OFFER_PLACE,
    ANSWER_OFFER,
    CONFIRM_ARRIVAL,
    TAKE_DUTY_CALL,
    FORCE_PLACE,
    SEE_FORCED,
    SETTLE_BREACH,
    TRANSFER_LEAD,
    WITHDRAW_REQUEST,
    CLOSE_REQUEST,
    SEARCH_PATIENT,
    BREAK_GLASS,
    RECORD_CONSENT,
    ASK_SUMMARY,
    MERGE_PATIENTS,
    REPORT_CAPACITY,
    SEE_CAPACITY,
    SEE_NETWORK,
    SEE_AGGREGATES,
    MANAGE_NETWORK,
    MANAGE_PROTOCOLS,
    MANAGE_AGREEMENTS,
    SIGN_AGREEMENT,
    MANAGE_ROSTER,
    MANAGE_PEOPLE,
    READ_AUDIT,
    CONTROL_DEMO
}
