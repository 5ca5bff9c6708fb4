package nl.samenspoed.app.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says about the server of a data directory.
 *
 * @param ready whether it takes connections
 */
record Postmaster(long pid, boolean ready) {

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    static Optional<Postmaster> read(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file(data));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.isEmpty() || lines.getFirst().isBlank()) {
            return Optional.empty();
        }
        var ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
        return Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), ready));
    }

    /**
     * Whether that process still lives and is a server of this directory, not a later one with its
     * number.
     */
    boolean serves(Path data) {
        try {
            var line =
                    Files.readString(
                            Path.of("/proc", Long.toString(pid), "cmdline"),
                            StandardCharsets.ISO_8859_1);
            var words = List.of(line.split("\0"));
            return words.getFirst().endsWith("/postgres")
                    && words.contains(data.toAbsolutePath().toString());
        } catch (IOException gone) {
            return false;
        }
    }
}
