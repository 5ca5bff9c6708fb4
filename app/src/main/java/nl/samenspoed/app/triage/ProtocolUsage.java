package nl.samenspoed.app.triage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoed.app.network.RegionId;
import org.jspecify.annotations.Nullable;

/**
 * Where which protocol is used now: what was said last counts, and what was said for a region goes
 * before what was said for everywhere.
 *
 * @param words the last of each protocol for each region and for everywhere
 */
public record ProtocolUsage(List<ProtocolUse> words) {

    public ProtocolUsage {
        words = List.copyOf(words);
    }

    /**
     * What was said for exactly this.
     *
     * @param region null is everywhere
     */
    public Optional<ProtocolUse> word(String name, @Nullable RegionId region) {
        return words.stream()
                .filter(use -> use.name().equals(name) && Objects.equals(use.region(), region))
                .findFirst();
    }

    /** The version in use there; empty when none is. */
    public Optional<String> version(String name, @Nullable RegionId region) {
        return word(name, region).or(() -> word(name, null)).map(ProtocolUse::version);
    }

    public boolean isUsed(Protocol protocol, @Nullable RegionId region) {
        return version(protocol.name(), region).filter(protocol.version()::equals).isPresent();
    }

    /** Whether it is used anywhere. */
    public boolean isUsed(Protocol protocol) {
        return words.stream()
                .anyMatch(
                        use ->
                                use.name().equals(protocol.name())
                                        && protocol.version().equals(use.version()));
    }

    /** As it would be after one more word. */
    ProtocolUsage with(ProtocolUse said) {
        var others =
                words.stream()
                        .filter(
                                use ->
                                        !use.name().equals(said.name())
                                                || !Objects.equals(use.region(), said.region()));
        return new ProtocolUsage(Stream.concat(Stream.of(said), others).toList());
    }
}
