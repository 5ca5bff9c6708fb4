package nl.samenspoed.app.dryrun.replay;

import java.time.Duration;
import java.util.Optional;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.dryrun.replay.Past.Asked;
import nl.samenspoed.app.dryrun.replay.Past.Ended;
import nl.samenspoed.app.dryrun.replay.Past.Figure;
import nl.samenspoed.app.dryrun.replay.Past.How;
import nl.samenspoed.app.dryrun.replay.Past.Offered;
import org.jspecify.annotations.Nullable;

/** The clock of offers, how many at once, on which figures, and who must deliver. */
final class JudgingOffers {

    private final Otherwise otherwise;
    private final Tally tally;

    JudgingOffers(Otherwise otherwise, Tally tally) {
        this.otherwise = otherwise;
        this.tally = tally;
    }

    void judge(Past past) {
        for (int i = 0; i < past.offers().size(); i++) {
            var offer = past.offers().get(i);
            clock(past, offer);
            atOnce(past, offer, i);
            var asked = offer.asked();
            if (asked != null) {
                figure(past, offer, asked);
                deliver(past, offer, asked);
            }
        }
        past.climbs().forEach(climb -> room(past, climb));
    }

    private void clock(Past past, Offered offer) {
        var change =
                otherwise.find(
                        Subject.OFFER_CLOCK,
                        offer.need().about(),
                        past.asking(offer.asked()),
                        offer.madeAt());
        if (change.isEmpty()) {
            return;
        }
        if (change.get().now() == null) {
            gone(past, offer, change.get());
        } else if (change.get().rule() instanceof Rule.OfferClock(var _, var within)
                && offer.ended() != null) {
            clock(past, offer, offer.ended(), change.get().now(), within);
        }
    }

    private void clock(Past past, Offered offer, Ended ended, Tally.Said said, Duration within) {
        var lapses = offer.madeAt().plus(within);
        if (ended.at().isAfter(lapses)) {
            var effect =
                    switch (ended.how()) {
                        case ACCEPTED -> Effect.ACCEPTED_LATE;
                        case REFUSED -> Effect.REFUSED_LATE;
                        case LAPSED, WITHDRAWN -> Effect.ENDED_LATE;
                    };
            tally.add(effect, said, past, offer.madeAt(), Duration.between(lapses, ended.at()));
        } else if (ended.how() == How.LAPSED && lapses.isAfter(offer.answerBy())) {
            tally.add(Effect.LAPSED_BEFORE, said, past, offer.madeAt());
        }
    }

    private void atOnce(Past past, Offered offer, int index) {
        var change =
                otherwise.find(
                        Subject.PARALLEL_OFFERS, offer.need().about(), past.here(), offer.madeAt());
        if (change.isEmpty()) {
            return;
        }
        if (change.get().now() == null) {
            gone(past, offer, change.get());
        } else if (change.get().rule() instanceof Rule.ParallelOffers(var _, var most)) {
            if (place(past, index) > most) {
                tally.add(Effect.TOO_MANY_AT_ONCE, change.get().now(), past, offer.madeAt());
            }
            if (isFirstOfItsMoment(past, index)
                    && change.get().ruleBefore() instanceof Rule.ParallelOffers(var _, var were)
                    && most > were) {
                tally.add(Effect.MORE_MIGHT_BE_ASKED, change.get().now(), past, offer.madeAt());
            }
        }
    }

    /** Which one it is of those that were open together, from 1. */
    private static long place(Past past, int index) {
        var at = past.offers().get(index).madeAt();
        return 1 + past.offers().stream().limit(index).filter(other -> other.isOpenAt(at)).count();
    }

    private static boolean isFirstOfItsMoment(Past past, int index) {
        return index == 0
                || past.offers()
                        .get(index - 1)
                        .madeAt()
                        .isBefore(past.offers().get(index).madeAt());
    }

    private void room(Past past, Past.Climb climb) {
        for (var at : climb.waits()) {
            var now =
                    otherwise
                            .find(Subject.PARALLEL_OFFERS, climb.need().about(), past.here(), at)
                            .map(Otherwise.Change::now)
                            .orElse(null);
            var open = past.offers().stream().filter(offer -> offer.isOpenAt(at)).count();
            if (now != null
                    && now.rule() instanceof Rule.ParallelOffers(var _, var most)
                    && open < most) {
                tally.add(Effect.ROOM_FOR_STEP, now, past, at);
            }
        }
    }

    private void figure(Past past, Offered offer, Asked asked) {
        var figure = offer.figure();
        var change =
                otherwise.find(
                        Subject.FIGURE_VALIDITY,
                        About.kind(asked.kind()),
                        asked.there(),
                        offer.madeAt());
        if (change.isEmpty() || figure == null) {
            return;
        }
        if (change.get().now() == null) {
            gone(past, offer, change.get());
        } else if (change.get().rule() instanceof Rule.FigureValidity(var _, var within)) {
            var was =
                    change.get().ruleBefore() instanceof Rule.FigureValidity(var _, var agreed)
                            ? agreed
                            : asked.validity();
            var counted = counts(offer, figure, was);
            var counts = counts(offer, figure, within);
            if (counted != counts) {
                tally.add(
                        counts ? Effect.FIGURE_STILL_COUNTS : Effect.FIGURE_TOO_OLD,
                        change.get().now(),
                        past,
                        offer.madeAt());
                tally.add(Effect.OTHER_PLACE, change.get().now(), past, offer.madeAt());
            }
        }
    }

    private static boolean counts(Offered offer, Figure figure, Duration validity) {
        return !figure.observedAt().isBefore(offer.madeAt().minus(validity));
    }

    private void deliver(Past past, Offered offer, Asked asked) {
        var ended = offer.ended();
        if (ended == null || (ended.how() != How.REFUSED && ended.how() != How.LAPSED)) {
            return;
        }
        var change =
                otherwise.find(
                        Subject.MUST_DELIVER,
                        About.kind(asked.kind()),
                        asked.by(past.desk()),
                        offer.madeAt());
        if (change.isEmpty()) {
            return;
        }
        if (change.get().now() == null) {
            gone(past, offer, change.get());
        } else if (change.get().rule() instanceof Rule.MustDeliver rule) {
            var breaks = rule.on() && declared(offer, asked) && !isExempt(rule, ended);
            if (breaks && !offer.breached()) {
                tally.add(Effect.BREACH_MORE, change.get().now(), past, offer.madeAt());
                tally.add(Effect.WOULD_DELIVER, change.get().now(), past, offer.madeAt());
            } else if (!breaks && offer.breached()) {
                tally.add(Effect.BREACH_LESS, change.get().now(), past, offer.madeAt());
            }
        }
    }

    /** Whether it had said that it was free, with a figure that would have counted then. */
    private boolean declared(Offered offer, Asked asked) {
        var figure = offer.figure();
        return offer.held()
                && figure != null
                && figure.free() > 0
                && counts(offer, figure, validity(offer, asked).orElse(asked.validity()));
    }

    private Optional<Duration> validity(Offered offer, Asked asked) {
        return otherwise
                .under(
                        Subject.FIGURE_VALIDITY,
                        About.kind(asked.kind()),
                        asked.there(),
                        offer.madeAt())
                .map(
                        rule ->
                                rule instanceof Rule.FigureValidity(var _, var within)
                                        ? within
                                        : asked.validity());
    }

    /** Nobody who gives no answer has a reason. */
    private static boolean isExempt(Rule.MustDeliver rule, Ended ended) {
        var reason = ended.reason();
        return ended.how() == How.REFUSED && reason != null && rule.exempt().contains(reason);
    }

    private void gone(Past past, Offered offer, Otherwise.Change change) {
        Tally.@Nullable Said was = change.was();
        if (was != null) {
            tally.add(Effect.RULE_GONE, was, past, offer.madeAt());
        }
    }
}
