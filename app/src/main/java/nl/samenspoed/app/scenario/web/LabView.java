package nl.samenspoed.app.scenario.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import nl.samenspoed.app.scenario.LabStudy;
import nl.samenspoed.app.scenario.SavedScenario;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The front room of the lab.
 *
 * @param regions that can be written down as they are now
 * @param refusal why what was just asked was not done
 */
public record LabView(
        List<SavedScenario> scenarios,
        List<Choice> regions,
        List<LabStudy> studies,
        List<String> chosen,
        String replications,
        @Nullable String refusal) {

    public LabView {
        scenarios = List.copyOf(scenarios);
        regions = List.copyOf(regions);
        studies = List.copyOf(studies);
        chosen = List.copyOf(chosen);
    }

    /** Where a scenario is, by its name. */
    public static String path(String name) {
        return LabController.BASE + "/one/" + UriUtils.encodePathSegment(name, UTF_8);
    }

    /** A region. */
    public record Choice(String id, String name, boolean own) {}
}
