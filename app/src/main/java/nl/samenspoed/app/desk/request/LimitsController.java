package nl.samenspoed.app.desk.request;

import java.util.EnumMap;
import java.util.Map;
import nl.samenspoed.app.patient.LimitSource;
import nl.samenspoed.app.patient.LimitWish;
import nl.samenspoed.app.patient.TreatmentLimit;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestCommand;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writes down what the patient of a case wants and does not want. */
@Controller
class LimitsController {

    private final CareRequests requests;
    private final Frames frames;

    LimitsController(CareRequests requests, Frames frames) {
        this.requests = requests;
        this.frames = frames;
    }

    @PostMapping("/requests/{id}/limits")
    ModelAndView record(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var source = form.choice(LimitSource.class, "source");
        if (source.isEmpty()) {
            var missing = desk.t().text("casework.limits.choose-source");
            return frames.again(desk, id, Step.LIMITS, form.wrong("source", missing));
        }
        var command =
                new RequestCommand.RecordTreatmentLimits(
                        told(form), source.get(), form.orNull("remark"));
        var outcome = requests.handle(desk.actor(), form.key(), id, null, command);
        return frames.answer(desk, id, Step.LIMITS, form, outcome);
    }

    /** What was not spoken of is not sent, and stays as it was. */
    private static Map<TreatmentLimit, LimitWish> told(Form form) {
        var told = new EnumMap<TreatmentLimit, LimitWish>(TreatmentLimit.class);
        for (var limit : TreatmentLimit.values()) {
            form.choice(LimitWish.class, limit.name())
                    .filter(LimitWish::canBeTold)
                    .ifPresent(
                            wish -> {
                                var unused = told.put(limit, wish);
                            });
        }
        return told;
    }
}
