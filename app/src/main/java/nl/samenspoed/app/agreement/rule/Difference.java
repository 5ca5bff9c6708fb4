package nl.samenspoed.app.agreement.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What changed from one version to the next, rule by rule. */
public sealed interface Difference {

    record Added(Agreed now) implements Difference {}

    record Removed(Agreed before) implements Difference {}

    record Changed(Agreed before, Agreed now) implements Difference {}

    /** In the order of the new version; what is gone comes last. */
    static List<Difference> between(List<Agreed> before, List<Agreed> now) {
        var old = byTopic(before);
        var differences = new ArrayList<Difference>();
        for (var agreed : now) {
            var was = old.remove(Topic.of(agreed));
            if (was == null) {
                differences.add(new Added(agreed));
            } else if (!was.equals(agreed)) {
                differences.add(new Changed(was, agreed));
            }
        }
        old.values().forEach(gone -> differences.add(new Removed(gone)));
        return List.copyOf(differences);
    }

    private static Map<Topic, Agreed> byTopic(List<Agreed> rules) {
        var topics = new LinkedHashMap<Topic, Agreed>();
        rules.forEach(agreed -> topics.put(Topic.of(agreed), agreed));
        return topics;
    }

    /** Two rules with the same topic cannot be in one agreement. */
    record Topic(Subject subject, About about) {

        public static Topic of(Agreed agreed) {
            return new Topic(agreed.rule().subject(), agreed.rule().about());
        }
    }
}
