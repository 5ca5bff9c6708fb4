package nl.samenspoed.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            var ownerOnly = PosixFilePermissions.fromString("rw-------");
            Files.createFile(passwordFile(), PosixFilePermissions.asFileAttribute(ownerOnly));
            Files.writeString(
                    passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return Files.readString(passwordFile()).strip();
    }

    /** The port of last time, or 0. */
    int keptPort() throws IOException {
        return Files.exists(portFile())
                ? Integer.parseInt(Files.readString(portFile()).strip())
                : 0;
    }

    void keepPort(int port) throws IOException {
        Files.writeString(portFile(), port + "\n");
    }
}
