package nl.samenspoed.app.desk.request;

import java.time.Instant;
import java.util.Objects;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.request.Beside;
import nl.samenspoed.app.request.Care;
import org.jspecify.annotations.Nullable;

/**
 * What a patient takes home.
 *
 * @param reader the page as whoever takes it home reads it
 */
public record AdviceSheet(CaseView view, Care.SelfCare told, Page reader) {

    /** Who told it, by name. */
    public String organisation() {
        return view.words().organisation(view.request().intake().desk());
    }

    public Instant at() {
        return Objects.requireNonNull(view.decision()).line().at();
    }

    public Beside.@Nullable CallBack callBack() {
        return view.request().beside().callBack();
    }

    public String path() {
        return "/requests/" + view.request().id();
    }
}
