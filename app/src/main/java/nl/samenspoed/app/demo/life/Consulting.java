package nl.samenspoed.app.demo.life;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Colleague;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.consult.ConsultId;
import nl.samenspoed.app.consult.Consults;
import nl.samenspoed.app.consult.Discipline;
import nl.samenspoed.app.consult.Disciplines;
import nl.samenspoed.app.consult.NewConsult;
import nl.samenspoed.app.request.Advice;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.Consulted;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.RequestStory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The desk brings in another discipline before some decisions, where a region has somebody of it.
 * Not everybody who is asked says yes; whoever does, advises.
 */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class Consulting {

    private final CareRequests requests;
    private final Consults consults;
    private final Disciplines disciplines;
    private final Pace pace;
    private final InstantSource clock;

    Consulting(
            CareRequests requests,
            Consults consults,
            Disciplines disciplines,
            Pace pace,
            InstantSource clock) {
        this.requests = requests;
        this.consults = consults;
        this.disciplines = disciplines;
        this.pace = pace;
        this.clock = clock;
    }

    /** When to look again, as long as advice is awaited. */
    Optional<Instant> step(RequestStory story, RandomGenerator chance) {
        var request = story.request();
        if (!(request.phase() instanceof Phase.AwaitingDecision)) {
            return Optional.empty();
        }
        var asked = request.beside().consults();
        if (asked.isEmpty()) {
            return isWanted(story) && ask(request, disciplines.list(), chance)
                    ? later(chance)
                    : Optional.empty();
        }
        return awaits(request, chance) ? later(chance) : Optional.empty();
    }

    /**
     * Asks those of a role, or lets them answer when they were asked; false when nobody is asked,
     * which happens to one in four.
     */
    boolean isHelped(CareRequest request, Set<String> roles, RandomGenerator chance) {
        if (awaits(request, chance)) {
            return true;
        }
        var practising =
                disciplines.list().stream()
                        .filter(one -> one.roles().stream().anyMatch(roles::contains))
                        .toList();
        return chance.nextInt(4) > 0 && ask(request, practising, chance);
    }

    private boolean awaits(CareRequest request, RandomGenerator chance) {
        var awaited =
                request.beside().consults().stream()
                        .filter(one -> one.advice() == null)
                        .findFirst();
        awaited.ifPresent(one -> react(request, one, chance));
        return awaited.isPresent();
    }

    /** Ids of the advice that is followed: nearly all. */
    static Set<UUID> followed(CareRequest request, RandomGenerator chance) {
        return request.beside().consults().stream()
                .filter(one -> one.advice() != null && chance.nextInt(5) > 0)
                .map(Consulted::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Once only. */
    private static boolean isWanted(RequestStory story) {
        return story.request().number() % 3 == 0
                && story.facts().stream()
                        .noneMatch(fact -> fact.event() instanceof RequestEvent.Consulting);
    }

    /** Whether somebody was asked. */
    private boolean ask(CareRequest request, List<Discipline> among, RandomGenerator chance) {
        var there = among.stream().filter(one -> !who(one, request).isEmpty()).toList();
        if (there.isEmpty()) {
            return false;
        }
        Playing.ignore(
                consults.ask(
                        Cast.of(request.intake().desk()),
                        CommandKey.random(),
                        request.id(),
                        new NewConsult(
                                MadeUp.pick(there, chance).code(),
                                null,
                                null,
                                "Demo: wat is hier het beste?",
                                null)));
        return true;
    }

    /** What a real person took up is left to that person. */
    private void react(CareRequest request, Consulted asked, RandomGenerator chance) {
        if (asked.adviser() != null && !asked.adviser().equals(Cast.NAME)) {
            return;
        }
        var id = new ConsultId(asked.id());
        var key = CommandKey.random();
        var adviser = adviser(request, asked);
        int die = chance.nextInt(8);
        if (adviser.isEmpty() || die == 0) {
            var desk = Cast.of(request.intake().desk());
            Playing.ignore(consults.withdraw(desk, key, id, "Demo: al duidelijk"));
        } else if (asked.adviser() != null && asked.said().size() < 2 && die < 4) {
            talk(request, asked, adviser.get());
        } else if (asked.adviser() != null) {
            confer(request, asked);
            var advice = new Advice("Demo: past bij dit beeld", request.urgency(), null);
            Playing.ignore(consults.advise(adviser.get(), key, id, advice));
        } else if (die == 1) {
            Playing.ignore(consults.decline(adviser.get(), key, id, "Demo: nu bezet"));
        } else {
            Playing.ignore(consults.accept(adviser.get(), key, id));
        }
    }

    /** The adviser asks something and the desk answers. */
    private void talk(CareRequest request, Consulted asked, Actor adviser) {
        var id = new ConsultId(asked.id());
        Playing.ignore(
                asked.said().isEmpty()
                        ? consults.say(adviser, CommandKey.random(), id, "Demo: sinds wanneer?")
                        : consults.say(
                                Cast.of(request.intake().desk()),
                                CommandKey.random(),
                                id,
                                "Demo: sinds gisteren"));
    }

    /** Every other adviser is called rather than written to. */
    private void confer(CareRequest request, Consulted asked) {
        if (request.number() % 2 == 0) {
            Playing.ignore(
                    requests.handle(
                            Cast.of(request.intake().desk()),
                            CommandKey.random(),
                            request.id(),
                            null,
                            new RequestCommand.RecordConference(
                                    clock.instant(),
                                    List.of("Triagist (demo)", asked.adviser() + ", adviseur"),
                                    "Demo: advies volgt")));
        }
    }

    private Optional<Actor> adviser(CareRequest request, Consulted asked) {
        return disciplines.list().stream()
                .filter(one -> one.code().equals(asked.discipline()))
                .flatMap(one -> who(one, request).stream())
                .findFirst()
                .map(one -> Cast.practising(one.role(), one.organisation()));
    }

    /** Those of the own subregion when there are any: of a desk only they are asked. */
    private List<Colleague> who(Discipline discipline, CareRequest request) {
        var near = disciplines.inSubregion(discipline, request.intake().subregion());
        return near.isEmpty() ? disciplines.inRegion(discipline, request.intake().region()) : near;
    }

    private Optional<Instant> later(RandomGenerator chance) {
        return Optional.of(pace.afterSomeAdvice(chance));
    }
}
