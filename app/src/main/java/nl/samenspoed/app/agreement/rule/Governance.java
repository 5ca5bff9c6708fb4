package nl.samenspoed.app.agreement.rule;

import java.util.Collection;
import java.util.Locale;

/** When the parties have agreed. Each party has one voice, and all voices weigh the same. */
public enum Governance {
    /** Every party says yes. */
    UNANIMOUS,
    /** More than half of the parties say yes. */
    MAJORITY,
    /** Every party has spoken and none objects. */
    CONSENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param voices the latest word of each party that has spoken
     */
    public boolean isAgreed(int parties, Collection<Voice> voices) {
        var yes = voices.stream().filter(voice -> voice == Voice.AGREE).count();
        return parties > 0
                && switch (this) {
                    case UNANIMOUS -> yes == parties;
                    case MAJORITY -> yes * 2 > parties;
                    case CONSENT -> voices.size() == parties && !voices.contains(Voice.OBJECT);
                };
    }

    /** What a party says of a proposal. */
    public enum Voice {
        AGREE,
        /** Would not have chosen it, and can live with it. */
        NO_OBJECTION,
        OBJECT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
