package nl.samenspoed.app.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.OfferedPlace;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Plays the talk about an offer: questions with their answers, and another moment to start. */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class Talking {

    private static final List<String> QUESTIONS =
            List.of(
                    "Demo: loopt de patiënt zelf?",
                    "Demo: is er 's nachts toezicht nodig?",
                    "Demo: is de medicatie bekend?");

    private final Placements placements;
    private final InstantSource clock;

    Talking(Placements placements, InstantSource clock) {
        this.placements = placements;
        this.clock = clock;
    }

    /** Whether the desk had something to say. */
    boolean answers(Actor desk, CareRequest request, RandomGenerator chance) {
        var waiting =
                request.openOffers().values().stream()
                        .filter(offer -> request.dialogue(offer.offer()).awaitsDesk())
                        .findFirst();
        waiting.ifPresent(offer -> answer(desk, request, offer, chance));
        return waiting.isPresent();
    }

    private void answer(
            Actor desk, CareRequest request, OfferedPlace offered, RandomGenerator chance) {
        var offer = new OfferId(offered.offer());
        var proposed = request.dialogue(offered.offer()).proposedStart();
        if (proposed == null) {
            Playing.ignore(
                    placements.answer(
                            desk, CommandKey.random(), offer, null, "Demo: ja, met hulp"));
        } else if (chance.nextInt(5) < 3) {
            Playing.ignore(placements.acceptStart(desk, CommandKey.random(), offer, proposed));
        } else {
            Playing.ignore(
                    placements.declineStart(
                            desk, CommandKey.random(), offer, proposed, "Demo: dat is te laat"));
        }
    }

    void ask(Actor provider, OfferId offer, RandomGenerator chance) {
        Playing.ignore(
                placements.ask(
                        provider,
                        CommandKey.random(),
                        offer,
                        null,
                        MadeUp.pick(QUESTIONS, chance)));
    }

    void propose(Actor provider, OfferId offer, RandomGenerator chance) {
        Playing.ignore(
                placements.proposeStart(
                        provider,
                        CommandKey.random(),
                        offer,
                        null,
                        in(2 + chance.nextInt(12)),
                        "Demo: dan is de kamer klaar"));
    }

    private Instant in(int hours) {
        return clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(hours));
    }
}
