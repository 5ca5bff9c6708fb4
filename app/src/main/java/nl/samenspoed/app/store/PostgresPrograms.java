package nl.samenspoed.app.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** The programs of PostgreSQL, unpacked once from the archive on the classpath. */
record PostgresPrograms(Path directory) {

    static PostgresPrograms unpackedIn(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            // Unpacked beside its place and moved there whole, so half a set is never mistaken for
            // one.
            var half = directory.resolveSibling(directory.getFileName() + ".unpacking");
            FileSystemUtils.deleteRecursively(half);
            unpack(half);
            Files.move(half, directory, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresPrograms(directory);
    }

    String initdb() {
        return program("initdb");
    }

    String postgres() {
        return program("postgres");
    }

    String pgCtl() {
        return program("pg_ctl");
    }

    private String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path target) throws IOException {
        try (var archive = open();
                var tar =
                        new TarArchiveInputStream(
                                new XZCompressorInputStream(
                                        new BufferedInputStream(archive, 1 << 16)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                // Static libraries are for building against; nothing here does.
                if (!entry.getName().endsWith(".a")) {
                    write(entry, tar, target.resolve(entry.getName()).normalize());
                }
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static InputStream open() throws IOException {
        var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var name =
                switch (machine) {
                    case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
                    case "aarch64" -> "postgres-linux-arm_64.txz";
                    default -> "postgres-linux-" + machine + ".txz";
                };
        var archive = PostgresPrograms.class.getClassLoader().getResourceAsStream(name);
        if (archive == null) {
            throw new DatabaseNotStarted(
                    "This build carries no PostgreSQL for this kind of machine [" + machine + "].",
                    "Point samenspoed.database.url to a PostgreSQL 18 of your own.");
        }
        return archive;
    }
}
