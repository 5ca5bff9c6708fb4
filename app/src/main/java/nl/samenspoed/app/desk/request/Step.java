package nl.samenspoed.app.desk.request;

import java.util.Arrays;
import java.util.Optional;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;

/** One thing that can be done with a request, with the letter that does it on every screen. */
public enum Step {
    RED_FLAGS("red-flags", "r", Capability.TRIAGE),
    URGENCY("urgency", "u", Capability.TRIAGE),
    DECISION("decision", "b", Capability.DECIDE_CARE),
    PLACES("places", "z", Capability.SEARCH_PLACE),
    ARRIVAL("arrival", "a", Capability.CONFIRM_ARRIVAL),
    NO_SHOW("no-show", "w", Capability.CONFIRM_ARRIVAL),
    TRANSPORT("transport", "m", Capability.OFFER_PLACE),
    NOTE("note", "t", Capability.WRITE_NOTE),
    WORSE("worse", "h", Capability.WRITE_NOTE),
    VALIDATION("validation", "q", Capability.VALIDATE_OUTCOME),
    CONTACT("contact", "+", Capability.WRITE_NOTE),
    CONFERENCE("conference", "y", Capability.WRITE_NOTE),
    CALL_BACK("call-back", "d", Capability.WRITE_NOTE),
    PATIENT("patient", "p", Capability.OPEN_REQUEST),
    LIMITS("limits", "-", Capability.WRITE_NOTE),
    BRING_IN("bring-in", "o", Capability.ASK_ADVICE),
    LEAD("lead", "l", Capability.TRANSFER_LEAD),
    ACCEPT_LEAD("accept-lead", "e", Capability.TRANSFER_LEAD),
    DECLINE_LEAD("decline-lead", "f", Capability.TRANSFER_LEAD),
    CLAIM("claim", "c", Capability.OFFER_PLACE),
    RELEASE("release", "c", Capability.OFFER_PLACE),
    CLOSE("close", "s", Capability.CLOSE_REQUEST),
    DIVERT("divert", "v", Capability.WITHDRAW_REQUEST),
    WITHDRAW("withdraw", "i", Capability.WITHDRAW_REQUEST),
    HAND_OVER("hand-over", "!", Capability.HAND_OVER_TO_112);

    private final String path;
    private final String key;
    private final Capability needed;

    Step(String path, String key, Capability needed) {
        this.path = path;
        this.key = key;
        this.needed = needed;
    }

    /** Last part of its address, and of its message keys. */
    public String path() {
        return path;
    }

    public String key() {
        return key;
    }

    boolean isFor(Actor actor) {
        return actor.may(needed);
    }

    /** Done with one press: there is nothing to fill in. */
    public boolean isDirect() {
        return this == VALIDATION
                || this == ARRIVAL
                || this == ACCEPT_LEAD
                || this == CLAIM
                || this == RELEASE;
    }

    static Optional<Step> find(String path) {
        return Arrays.stream(values()).filter(step -> step.path.equals(path)).findAny();
    }
}
