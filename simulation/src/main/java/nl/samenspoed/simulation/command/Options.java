package nl.samenspoed.simulation.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command line, read.
 *
 * @param command what to do
 * @param names of files or folders
 * @param shard from 0
 * @param vary keys of assumptions, or one word for many of them
 * @param of outcomes of which the report tells
 */
record Options(
        String command,
        List<String> names,
        int replications,
        int shard,
        int shards,
        int threads,
        Path out,
        String language,
        List<String> vary,
        List<String> of) {

    private static final int FEW = 10;

    static Options parse(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("What to do?");
        }
        var names = new ArrayList<String>();
        int replications = FEW;
        int shard = 0;
        int shards = 1;
        int threads = Runtime.getRuntime().availableProcessors();
        var out = Path.of("simulated");
        var language = "nl";
        var vary = List.<String>of();
        var of = List.<String>of();
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--replications" -> replications = number(words, ++i);
                case "--threads" -> threads = number(words, ++i);
                case "--out" -> out = Path.of(next(words, ++i));
                case "--vary" -> vary = List.of(next(words, ++i).split(",", -1));
                case "--of" -> of = List.of(next(words, ++i).split(",", -1));
                case "--language" -> language = next(words, ++i);
                case "--shard" -> {
                    var parts = next(words, ++i).split("/", -1);
                    if (parts.length != 2) {
                        throw new IllegalArgumentException("--shard I/N");
                    }
                    shard = Integer.parseInt(parts[0]);
                    shards = Integer.parseInt(parts[1]);
                }
                default -> names.add(name(words.get(i)));
            }
        }
        if (names.isEmpty() || replications < 1 || threads < 1 || shard < 0 || shard >= shards) {
            throw new IllegalArgumentException("That cannot be done:");
        }
        return new Options(
                words.getFirst(),
                names,
                replications,
                shard,
                shards,
                threads,
                out,
                language,
                vary,
                of);
    }

    private static String name(String word) {
        if (word.startsWith("--")) {
            throw new IllegalArgumentException("Unknown option [" + word + "]");
        }
        return word;
    }

    private static String next(List<String> words, int i) {
        if (i >= words.size()) {
            throw new IllegalArgumentException(words.getLast() + " of what?");
        }
        return words.get(i);
    }

    private static int number(List<String> words, int i) {
        var word = next(words, i);
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("[" + word + "] is no whole number", e);
        }
    }
}
