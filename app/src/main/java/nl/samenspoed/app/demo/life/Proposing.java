package nl.samenspoed.app.demo.life;

import java.util.List;
import java.util.random.RandomGenerator;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.DemoPeople;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.placement.PlacesProposed;
import nl.samenspoed.app.placement.Proposals;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Takes a line of the proposal for the waiting list where the demo people work, now and then. */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class Proposing {

    private static final int ONE_IN = 12;

    private final Proposals proposals;
    private final Placements placements;
    private final Network network;
    private final DemoPeople people;

    Proposing(Proposals proposals, Placements placements, Network network, DemoPeople people) {
        this.proposals = proposals;
        this.placements = placements;
        this.network = network;
        this.people = people;
    }

    void play(RandomGenerator chance) {
        if (chance.nextInt(ONE_IN) == 0) {
            people.subregion()
                    .flatMap(subregion -> Cast.atDesk(network.snapshot(), subregion))
                    .map(Cast::atWaitingList)
                    .ifPresent(this::takeALine);
        }
    }

    private void takeALine(Actor desk) {
        if (proposals.propose(desk) instanceof Outcome.Done<PlacesProposed>(var proposed)) {
            proposed.lines().stream()
                    .findFirst()
                    .ifPresent(
                            line ->
                                    Playing.ignore(
                                            placements.offer(
                                                    desk,
                                                    CommandKey.random(),
                                                    line.request().id(),
                                                    List.of(line.service().id()),
                                                    null)));
        }
    }
}
