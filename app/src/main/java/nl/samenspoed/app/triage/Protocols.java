package nl.samenspoed.app.triage;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.RegionId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to protocols as content: load one, put it to use, take it out of use. All of it counts
 * at once, without a restart, and whoever is asking at that moment is told.
 */
@Component
public class Protocols {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> WITHOUT_PLACE = Set.of("self-care", "advice-only", "own-gp");

    private final JdbcProtocols protocols;
    private final ReadingProtocols reading;
    private final Network network;
    private final Answers answers;
    private final InstantSource clock;

    Protocols(
            JdbcProtocols protocols,
            MessageSource texts,
            Network network,
            Answers answers,
            InstantSource clock) {
        this.protocols = protocols;
        this.reading = new ReadingProtocols(texts);
        this.network = network;
        this.answers = answers;
        this.clock = clock;
    }

    /** Reads a text without keeping anything. */
    public ReadProtocol read(String text, Locale locale) {
        return reading.read(text, this::isCare, locale);
    }

    private boolean isCare(String code) {
        return WITHOUT_PLACE.contains(code)
                || network.snapshot().findKind(code).filter(kind -> kind.offerable()).isPresent();
    }

    /** Whoever triages or manages protocols; the content itself is nobody's secret. */
    public static boolean mayRead(Actor actor) {
        return actor.may(Capability.MANAGE_PROTOCOLS) || actor.may(Capability.TRIAGE);
    }

    /** Every version that was loaded. */
    public List<ProtocolLoaded> loaded(Actor actor) {
        return mayRead(actor) ? protocols.loaded() : List.of();
    }

    /** Where which is used now. */
    public ProtocolUsage usage() {
        return protocols.usage();
    }

    /** Every word on where they are used, the latest first. */
    public List<ProtocolUse> uses(Actor actor) {
        return actor.may(Capability.MANAGE_PROTOCOLS) ? protocols.uses() : List.of();
    }

    /** The text as it was loaded. */
    public Optional<String> text(Actor actor, UUID id) {
        return mayRead(actor) ? protocols.text(id) : Optional.empty();
    }

    /** Keeps a protocol that has no fault; it is used nowhere yet. */
    public Outcome<UUID> load(Actor actor, CommandKey key, String text) {
        if (!actor.may(Capability.MANAGE_PROTOCOLS)) {
            return Outcome.refused(TriageRefusal.NOT_ALLOWED);
        }
        return switch (read(text, Locale.of("nl"))) {
            case ReadProtocol.Wrong(var faults) ->
                    Outcome.refused(TriageRefusal.FAULTY, faults.size());
            case ReadProtocol.Right(var protocol) -> keep(actor, key, protocol, text);
        };
    }

    private Outcome<UUID> keep(Actor actor, CommandKey key, Protocol protocol, String text) {
        var id = id(protocol);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return once(
                actor,
                key,
                () ->
                        protocols.load(actor, key, id, protocol, text, at)
                                ? Outcome.done(id)
                                : Outcome.refused(
                                        TriageRefusal.VERSION_THERE,
                                        protocol.name(),
                                        protocol.version()));
    }

    /** The same for the same version, on every installation. */
    static UUID id(Protocol protocol) {
        var name = "protocol/" + protocol.name() + "/" + protocol.version();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Says which version of a protocol is used from now on.
     *
     * @param version null to use it no more
     * @param region null is everywhere that has no word of its own
     */
    public Outcome<UUID> use(
            Actor actor,
            CommandKey key,
            String name,
            @Nullable String version,
            @Nullable RegionId region,
            String reason) {
        if (!actor.may(Capability.MANAGE_PROTOCOLS)) {
            return Outcome.refused(TriageRefusal.NOT_ALLOWED);
        }
        if (reason.isBlank() || reason.length() > 500) {
            return Outcome.refused(TriageRefusal.REASON_REQUIRED);
        }
        if (!isOwn(actor, region)) {
            return Outcome.refused(TriageRefusal.NOT_YOURS);
        }
        return once(actor, key, () -> useNow(actor, key, name, version, region, reason.strip()));
    }

    private Outcome<UUID> useNow(
            Actor actor,
            CommandKey key,
            String name,
            @Nullable String version,
            @Nullable RegionId region,
            String reason) {
        var loaded = protocols.loaded().stream().map(ProtocolLoaded::protocol).toList();
        var known =
                loaded.stream()
                        .filter(p -> p.name().equals(name))
                        .filter(p -> version == null || p.version().equals(version))
                        .findFirst();
        if (known.isEmpty()) {
            return Outcome.refused(TriageRefusal.UNKNOWN_PROTOCOL, name);
        }
        var usage = protocols.usage();
        if (usage.version(name, region).equals(Optional.ofNullable(version))) {
            return Outcome.refused(TriageRefusal.ALREADY_SO);
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var use = new ProtocolUse(name, version, region, reason, at, actor.name());
        if (takesGate(usage, usage.with(use), loaded)) {
            return Outcome.refused(TriageRefusal.LAST_GATE);
        }
        protocols.use(actor, key, use);
        return Outcome.done(id(known.get()));
    }

    /** Whether a region that asked the first questions would ask them no more. */
    private boolean takesGate(ProtocolUsage before, ProtocolUsage after, List<Protocol> loaded) {
        var gates = loaded.stream().filter(protocol -> !protocol.redFlags().isEmpty()).toList();
        return Stream.concat(
                        Stream.of(Optional.<RegionId>empty()),
                        network.snapshot().listRegions().stream().map(r -> Optional.of(r.id())))
                .anyMatch(
                        in -> {
                            var region = in.orElse(null);
                            return hasGate(gates, before, region) && !hasGate(gates, after, region);
                        });
    }

    private static boolean hasGate(
            List<Protocol> gates, ProtocolUsage usage, @Nullable RegionId region) {
        return gates.stream().anyMatch(gate -> usage.isUsed(gate, region));
    }

    private static boolean isOwn(Actor actor, @Nullable RegionId region) {
        return switch (actor.scope()) {
            case Scope.Country() -> true;
            case Scope.InRegion(var own) -> own.equals(region);
            case Scope.InSubregion _, Scope.AmongDesks _, Scope.OwnOrganisation _ -> false;
        };
    }

    private Outcome<UUID> once(Actor actor, CommandKey key, Supplier<Outcome<UUID>> write) {
        var before = before(actor, key);
        if (before.isPresent()) {
            return Outcome.done(before.get());
        }
        try {
            return write.get();
        } catch (DuplicateKeyException clash) {
            return before(actor, key)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(TriageRefusal.KEY_USED));
        }
    }

    private Optional<UUID> before(Actor actor, CommandKey key) {
        return answers.find(key, actor.id().value())
                .map(answer -> JSON.readTree(answer).path("protocol").asString(""))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString);
    }
}
