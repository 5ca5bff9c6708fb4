package nl.samenspoed.app.desk.request;

import nl.samenspoed.app.request.CallBackResult;
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

/** A call that is promised, and what came of it. */
@Controller
class CallBackController {

    private final CareRequests requests;
    private final Frames frames;

    CallBackController(CareRequests requests, Frames frames) {
        this.requests = requests;
        this.frames = frames;
    }

    @PostMapping("/requests/{id}/call-back")
    ModelAndView callBack(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        return form.values().containsKey("settle")
                ? settle(desk, id, form)
                : new CallBackTyped(form)
                        .plan(desk)
                        .map(plan -> give(desk, id, form, plan))
                        .orElseGet(() -> again(desk, id, form, "due"));
    }

    private ModelAndView settle(Desk desk, CareRequestId id, Form form) {
        var result = form.choice(CallBackResult.class, "result");
        if (result.isEmpty()) {
            var wrong = form.wrong("result", desk.t().text("casework.call-back.choose"));
            return frames.again(desk, id, Step.CALL_BACK, wrong);
        }
        var again = MomentTyped.parse(form.typed("again"), desk.now());
        if (again.isEmpty() && form.orNull("again") != null) {
            return again(desk, id, form, "again");
        }
        return give(
                desk,
                id,
                form,
                new RequestCommand.CallingBack.SettleCallBack(
                        result.get(), form.stripped("what"), again.orElse(null)));
    }

    private ModelAndView again(Desk desk, CareRequestId id, Form form, String field) {
        var text = desk.t().text("casework.call-back.when-wrong");
        return frames.again(desk, id, Step.CALL_BACK, form.wrong(field, text));
    }

    private ModelAndView give(Desk desk, CareRequestId id, Form form, RequestCommand command) {
        return frames.answer(
                desk,
                id,
                Step.CALL_BACK,
                form,
                requests.handle(desk.actor(), form.key(), id, form.version(), command));
    }
}
