package nl.samenspoed.app.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where HL7 v2 messages are listened for. MLLP has no encryption and no sign-in of its own, so it
 * listens nowhere unless told to, and then to this machine only; see {@code doc/feeds.md}.
 *
 * @param port nowhere when absent; 0 is any that is free
 * @param address to listen at; another than of this machine only behind a tunnel or on a closed
 *     network
 * @param largest a longer message is refused and its connection closed
 * @param connections that may be open at the same time; more are closed at once
 * @param idle a connection that sends nothing for so long is closed; a message must be whole within
 *     it too
 * @param remember how long is kept what visits that ended and messages that were taken hash to, to
 *     recognise late and repeated messages
 */
@Validated
@ConfigurationProperties("samenspoed.mllp")
record MllpSettings(
        @Nullable @Min(0) @Max(65_535) Integer port,
        @DefaultValue("127.0.0.1") @NotBlank String address,
        @DefaultValue("64KB") DataSize largest,
        @DefaultValue("20") @Min(1) @Max(1_000) int connections,
        @DefaultValue("10m") Duration idle,
        @DefaultValue("30d") Duration remember) {

    private static final DataSize LARGEST = DataSize.ofMegabytes(1);

    MllpSettings {
        if (largest.toBytes() < 1_024 || largest.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException(
                    "The largest (%s) must be between 1KB and %s.".formatted(largest, LARGEST));
        }
        if (idle.compareTo(Duration.ofSeconds(1)) < 0 || idle.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    "The idle (%s) must be between 1s and 1d.".formatted(idle));
        }
        if (remember.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException(
                    "The remember (%s) must be a day or more.".formatted(remember));
        }
    }

    int largestBytes() {
        return (int) largest.toBytes();
    }
}
