package nl.samenspoed.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The directory in which one installation keeps its embedded database and all that belongs to it.
 */
record DatabaseHome(Path path) {

    static final String MAJOR = "18";

    private static final long MIB = 1024 * 1024;
    private static final long FIRST_START = 300 * MIB;
    private static final long LATER_START = 64 * MIB;

    Path programs() {
        return path.resolve("postgres-18.6");
    }

    Path data() {
        return path.resolve("database");
    }

    Path lock() {
        return path.resolve("database.lock");
    }

    Path log() {
        return path.resolve("database.log");
    }

    Path passwordFile() {
        return path.resolve("database.password");
    }

    private Path portFile() {
        return path.resolve("database.port");
    }

    boolean initialised() {
        return Files.exists(data());
    }

    void refuseWithoutSpace() throws IOException {
        var needed = initialised() ? LATER_START : FIRST_START;
        var free = Files.getFileStore(path).getUsableSpace();
        if (free < needed) {
            throw noSpace("only " + free / MIB + " MiB free, " + needed / MIB + " MiB needed");
        }
    }

    DatabaseNotStarted noSpace(String detail) {
        return new DatabaseNotStarted(
                "There is no room for the database in [" + path + "]: " + detail + ".",
                "Free disk space there, or choose another place with DATA_DIR.");
    }

    void refuseOtherMajor() throws IOException {
        if (!initialised()) {
            return;
        }
        var version = data().resolve("PG_VERSION");
        var found = Files.exists(version) ? Files.readString(version).strip() : "none";
        if (!found.equals(MAJOR)) {
            throw new DatabaseNotStarted(
                    "The data in ["
                            + data()
                            + "] belongs to PostgreSQL ["
                            + found
                            + "]; this program brings PostgreSQL ["
                            + MAJOR
                            + "].",
                    "Start the version of this program that wrote it, or choose another place with"
                            + " DATA_DIR. The data has not been changed.");
        }
    }

    /** The password of the database, made once and readable by this user only. */
    String password() throws IOException {
        if (Files.notExists(passwordFile())) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            write(passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return Files.readString(passwordFile()).strip();
    }

    /** The port of last time, or 0; whatever else stands there is no reason not to start. */
    int keptPort() throws IOException {
        if (Files.notExists(portFile())) {
            return 0;
        }
        var kept = Files.readString(portFile()).strip();
        return kept.matches("[0-9]{1,5}") ? Integer.parseInt(kept) : 0;
    }

    void keepPort(int port) throws IOException {
        write(portFile(), port + "\n");
    }

    /** For this user only, and whole or not at all: this program may be killed at any moment. */
    private static void write(Path file, String text) throws IOException {
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        var half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(ownerOnly));
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
