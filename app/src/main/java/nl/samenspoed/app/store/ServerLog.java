package nl.samenspoed.app.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the server wrote to its log since one moment. */
final class ServerLog {

    private static final long ENOUGH = 5L * 1024 * 1024;

    private final Path file;
    private final long from;

    private ServerLog(Path file, long from) {
        this.file = file;
        this.from = from;
    }

    static ServerLog fromNow(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > ENOUGH) {
            Files.delete(file);
        }
        return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    boolean says(String words) throws IOException {
        return text().contains(words);
    }

    String lastComplaint() throws IOException {
        List<String> lines =
                text().lines().filter(line -> line.matches(".*(FATAL|PANIC|error).*")).toList();
        return lines.isEmpty() ? "no reason given" : lines.getLast();
    }

    private String text() throws IOException {
        if (Files.notExists(file)) {
            return "";
        }
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            reader.seek(from);
            var bytes = new byte[(int) Math.min(reader.length() - from, 1 << 20)];
            reader.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
