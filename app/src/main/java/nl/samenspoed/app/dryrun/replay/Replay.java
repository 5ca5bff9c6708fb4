package nl.samenspoed.app.dryrun.replay;

import java.util.List;
import nl.samenspoed.app.agreement.rule.InForce;
import nl.samenspoed.app.agreement.rule.Rulebook;

/**
 * Holds facts of the past against a version that did not hold, a request at a time; what was found
 * can be put away after any of them and gone on with. Costs a few look-ups of a rule for each
 * offer, step and decision, whatever the length of the past.
 */
public final class Replay {

    private final Tally tally;
    private final JudgingOffers offers;
    private final JudgingLadders ladders;
    private final JudgingConsults consults;
    private final JudgingDecisions decisions;
    private final JudgingStops stops;
    private Looked looked;

    /**
     * @param before all that ever held
     * @param tried the version that is tried on
     * @param looked what was looked at before
     * @param found what was found then
     */
    public Replay(Rulebook before, InForce tried, Looked looked, List<Finding> found) {
        var otherwise = new Otherwise(before, tried);
        this.tally = new Tally(found);
        this.offers = new JudgingOffers(otherwise, tally);
        this.ladders = new JudgingLadders(otherwise, tally);
        this.consults = new JudgingConsults(otherwise, tally);
        this.decisions = new JudgingDecisions(otherwise, tally);
        this.stops = new JudgingStops(otherwise, tally);
        this.looked = looked;
    }

    public void add(Past past) {
        looked = looked.with(past);
        offers.judge(past);
        ladders.judge(past);
        consults.judge(past);
        decisions.judge(past);
    }

    public void add(PastStop stop) {
        looked = looked.withStop();
        stops.judge(stop);
    }

    public Looked looked() {
        return looked;
    }

    public List<Finding> findings() {
        return tally.findings();
    }
}
