package nl.samenspoed.app.elsewhere;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another system told of a patient. All of it is plain text that somebody else wrote; nothing
 * of it is kept.
 *
 * @param source name of the system
 * @param at when it was told
 * @param cut whether there is more than what is here
 */
public record Summary(String source, Instant at, List<Section> sections, boolean cut) {

    public Summary {
        sections = List.copyOf(sections);
    }

    /** What a summary is about. */
    public enum Kind {
        ALLERGIES,
        MEDICATION,
        CONDITIONS,
        WISHES
    }

    /** What matters about a line, as far as it is one of the codes we know. */
    public enum Mark {
        HIGH_RISK,
        ACTIVE,
        INACTIVE,
        UNCONFIRMED,
        PERMIT,
        DENY
    }

    /**
     * @param told whether the source said anything about it; when not, no lines mean nothing
     */
    public record Section(Kind kind, boolean told, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param what empty when the source named nothing we could read
     * @param since date as the source wrote it
     */
    public record Line(
            String what, List<Mark> marks, @Nullable String since, @Nullable String detail) {

        public Line {
            marks = List.copyOf(marks);
        }
    }
}
