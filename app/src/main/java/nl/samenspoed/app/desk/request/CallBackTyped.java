package nl.samenspoed.app.desk.request;

import java.util.Optional;
import nl.samenspoed.app.request.RequestCommand.CallingBack.PlanCallBack;

/** A call as somebody plans it: begins with whoever types and the number that was called from. */
record CallBackTyped(Form form) {

    static Form fillIn(Form form, CaseView view, Desk desk) {
        var open = view.request().beside().callBack();
        var number = view.request().intake().caller().callbackNumber();
        return form.with("by", open == null ? desk.actor().name() : open.by())
                .with("phone", open != null ? open.phone() : number == null ? "" : number);
    }

    boolean isWanted() {
        return form.orNull("due") != null;
    }

    /** Empty when the moment is none. */
    Optional<PlanCallBack> plan(Desk desk) {
        return MomentTyped.parse(form.typed("due"), desk.now())
                .map(
                        due ->
                                new PlanCallBack(
                                        due,
                                        form.stripped("by"),
                                        form.stripped("phone"),
                                        form.orNull("about")));
    }
}
