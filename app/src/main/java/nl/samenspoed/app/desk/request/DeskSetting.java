package nl.samenspoed.app.desk.request;

import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.request.WorkList;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;

/** Sets the {@link Desk} before a page of this package is drawn. */
@ControllerAdvice(basePackageClasses = DeskSetting.class)
class DeskSetting {

    static final String LIST = "list";

    @ModelAttribute("desk")
    Desk desk(
            Actor actor,
            Page page,
            @CookieValue(name = LIST, defaultValue = "") String list,
            @RequestHeader(name = "X-Part", defaultValue = "") String part) {
        return new Desk(
                actor,
                page,
                list.equals(WorkList.OWN.name()) ? WorkList.OWN : WorkList.SCOPE,
                part.startsWith("case"));
    }
}
