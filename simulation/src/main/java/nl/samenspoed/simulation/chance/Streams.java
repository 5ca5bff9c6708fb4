package nl.samenspoed.simulation.chance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The streams of chance of one run. The state of a stream is the SHA-256 of seed, replication and
 * name: a stream that is added, or asked for in another order, changes no other, so that two
 * scenarios meet the same chance wherever they ask for it by the same name (common random numbers).
 *
 * @param seed of the whole study
 * @param replication number of the run within the study
 */
public record Streams(long seed, int replication) {

    /** A new stream that starts at its beginning each time it is asked for. */
    public RandomStream stream(String name) {
        var text = name.getBytes(StandardCharsets.UTF_8);
        var key = ByteBuffer.allocate(Long.BYTES + Integer.BYTES + text.length);
        key.putLong(seed).putInt(replication).put(text);
        var state = new long[4];
        ByteBuffer.wrap(sha256(key.array())).asLongBuffer().get(state);
        return new RandomStream(state);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine has SHA-256", e);
        }
    }
}
