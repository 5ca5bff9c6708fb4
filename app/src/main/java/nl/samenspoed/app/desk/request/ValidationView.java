package nl.samenspoed.app.desk.request;

import java.util.List;
import nl.samenspoed.app.request.WorkItem;

/**
 * What waits for the physician who supervises.
 *
 * @param rows the longest waiting first
 */
public record ValidationView(List<WorkItem> rows, Words words) {

    public ValidationView {
        rows = List.copyOf(rows);
    }

    public String care(WorkItem item) {
        var code = item.care();
        if (code == null) {
            return "";
        }
        return DecisionPanel.WITHOUT_PLACE.contains(code)
                ? words.text("care." + code)
                : words.kind(code);
    }

    public Form press(WorkItem item) {
        return Form.blank(item.version());
    }
}
