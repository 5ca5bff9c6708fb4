package nl.samenspoed.app.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A set of CSV files by name, as described in doc/network-csv.md; any part of the set will do. */
public final class NetworkFiles {

    /** A file that is larger is refused. */
    static final int MOST_BYTES = 32 * 1024 * 1024;

    private static final int MOST_ZIP_ENTRIES = 100;

    private final SortedMap<String, byte[]> files;

    private NetworkFiles(Map<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public static NetworkFiles of(Map<String, byte[]> files) {
        return new NetworkFiles(files);
    }

    public static NetworkFiles ofTexts(Map<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
        return new NetworkFiles(files);
    }

    /** Every CSV file of a directory. */
    public static NetworkFiles in(Path directory) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(directory)) {
            for (Path path : paths.filter(NetworkFiles::isCsv).sorted().toList()) {
                try (InputStream content = Files.newInputStream(path)) {
                    files.put(path.getFileName().toString(), atMostOneTooMany(content));
                }
            }
        }
        return new NetworkFiles(files);
    }

    private static boolean isCsv(Path path) {
        return Files.isRegularFile(path) && path.getFileName().toString().endsWith(".csv");
    }

    /** Every file of a ZIP archive, directories in it ignored. */
    public static NetworkFiles inZip(InputStream archive) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(archive, UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (files.size() == MOST_ZIP_ENTRIES) {
                    throw new IOException(
                            "more than " + MOST_ZIP_ENTRIES + " files in the archive");
                }
                if (!entry.isDirectory()) {
                    String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                    files.put(name, atMostOneTooMany(zip));
                }
            }
        }
        return new NetworkFiles(files);
    }

    /** So much that the import sees that the file is too big, and no more. */
    private static byte[] atMostOneTooMany(InputStream content) throws IOException {
        return content.readNBytes(MOST_BYTES + 1);
    }

    public void writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(directory.resolve(file.getKey()), file.getValue());
        }
    }

    public void writeZip(OutputStream archive) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(archive, UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }

    public SortedMap<String, byte[]> content() {
        return files;
    }

    /** The text of one file. */
    public String text(String file) {
        byte[] content = files.get(file);
        if (content == null) {
            throw new IllegalArgumentException("no file [" + file + "] among " + files.keySet());
        }
        return new String(content, UTF_8);
    }
}
