package nl.samenspoed.matching;

import java.time.ZoneId;
import java.util.Locale;
import nl.samenspoed.matching.api.Matcher;
import nl.samenspoed.matching.api.Sentences;
import nl.samenspoed.matching.spi.Names;

/**
 * The way in.
 *
 * {@snippet :
 * Matcher matcher = Matching.matcher();
 * Ranking ranking = matcher.rank(need, candidates, Rules.standard(), GreatCircle.standard(), now);
 * Sentences sentences = Matching.sentences(Locale.of("nl"), zone, Names.CODES);
 * ranking.ranked().getFirst().reasons().stream().map(sentences::of).forEach(view::show);
 * }
 */
public final class Matching {

    private static final Matcher MATCHER = DefaultCandidates::of;

    private Matching() {}

    public static Matcher matcher() {
        return MATCHER;
    }

    /** Dutch for a Dutch locale, English for any other; clock times are shown in the zone given. */
    public static Sentences sentences(Locale language, ZoneId zone, Names names) {
        return language.getLanguage().equals("nl")
                ? new DutchSentences(zone, names)
                : new EnglishSentences(zone, names);
    }
}
