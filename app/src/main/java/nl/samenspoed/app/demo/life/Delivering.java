package nl.samenspoed.app.demo.life;

import java.util.random.RandomGenerator;
import nl.samenspoed.app.access.DemoPeople;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.placement.Breach;
import nl.samenspoed.app.placement.Breaches;
import nl.samenspoed.app.placement.MustDeliver;
import nl.samenspoed.app.placement.MustDeliverRules;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.RequestStory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Where the demo people work, who reports a place free must deliver, until a person says otherwise;
 * some contest a breach, and some of those are settled.
 */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class Delivering {

    private final MustDeliverRules rules;
    private final Breaches breaches;
    private final Network network;
    private final DemoPeople people;
    private boolean said;

    Delivering(MustDeliverRules rules, Breaches breaches, Network network, DemoPeople people) {
        this.rules = rules;
        this.breaches = breaches;
        this.network = network;
        this.people = people;
    }

    void switchOn() {
        if (!said) {
            people.subregion().ifPresent(this::switchOn);
            said = people.subregion().isPresent();
        }
    }

    /** Once somebody has said something about it there, it is theirs. */
    private void switchOn(SubregionId subregion) {
        var area = new MustDeliver.Area(null, subregion);
        Cast.atDesk(network.snapshot(), subregion)
                .filter(
                        desk ->
                                rules.list(desk).stream()
                                        .noneMatch(rule -> rule.area().equals(area)))
                .ifPresent(
                        desk ->
                                Playing.ignore(
                                        rules.say(
                                                desk,
                                                CommandKey.random(),
                                                area,
                                                0,
                                                true,
                                                MustDeliver.Terms.PROPOSED)));
    }

    void followUp(RequestStory story, RandomGenerator chance) {
        if (story.facts().stream()
                .anyMatch(fact -> fact.event() instanceof RequestEvent.DeliveryBreached)) {
            breaches.of(story.request()).stream()
                    .filter(breach -> breach.settled() == null)
                    .findFirst()
                    .ifPresent(breach -> answer(breach, chance));
        }
    }

    private void answer(Breach breach, RandomGenerator chance) {
        int die = chance.nextInt(4);
        if (breach.contested() == null && die < 3) {
            Playing.ignore(
                    breaches.contest(
                            Cast.of(breach.organisation()),
                            CommandKey.random(),
                            breach.id(),
                            "Demo: net daarvoor kwam er iemand binnen"));
        } else if (breach.contested() != null) {
            Cast.atDesk(network.snapshot(), breach.subregion())
                    .ifPresent(
                            office ->
                                    Playing.ignore(
                                            breaches.settle(
                                                    office,
                                                    CommandKey.random(),
                                                    breach.id(),
                                                    breach.version(),
                                                    die < 2,
                                                    "Demo: bekeken met beide partijen")));
        }
    }
}
