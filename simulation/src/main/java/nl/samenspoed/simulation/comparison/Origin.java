package nl.samenspoed.simulation.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import nl.samenspoed.simulation.assumption.Assumptions;

/**
 * Of what numbers were made, besides scenario and seed: another program or other assumptions may
 * give other numbers.
 *
 * @param version of the program
 * @param assumptions the first digits of a fingerprint of their table
 */
public record Origin(String version, String assumptions) {

    private static final int DIGITS = 12;
    private static final Origin HERE = new Origin(read(), fingerprint());

    /** Of what was made before this was written down. */
    public static final Origin UNKNOWN = new Origin("?", "?");

    /** Of what is made here. */
    public static Origin here() {
        return HERE;
    }

    private static String read() {
        try (var file = Origin.class.getResourceAsStream("version.properties")) {
            var all = new Properties();
            all.load(Objects.requireNonNull(file));
            return all.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("version.properties", e);
        }
    }

    private static String fingerprint() {
        try (var file = Assumptions.class.getResourceAsStream("assumptions.csv")) {
            var bytes = Objects.requireNonNull(file).readAllBytes();
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException("assumptions.csv", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
