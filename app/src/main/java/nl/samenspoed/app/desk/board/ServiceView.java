package nl.samenspoed.app.desk.board;

import java.util.List;
import nl.samenspoed.app.desk.inbox.OwnCapacity;
import nl.samenspoed.app.desk.stop.StopShown;
import nl.samenspoed.app.desk.stop.StopsPanel;
import nl.samenspoed.app.network.ServiceKind;
import nl.samenspoed.app.placement.BreachCount;
import nl.samenspoed.app.placement.Reliability;
import org.jspecify.annotations.Nullable;

/**
 * One service: its figure, its stops and what both were before.
 *
 * @param own its figures to keep right, when it is the reader's own
 * @param charts what was free over the last day and the last weeks
 * @param reliability how often it could when it said so; null when too little is known
 * @param breaches how often something was agreed and not done here, by kind
 * @param past stops of the last weeks, latest first, the open one included
 */
public record ServiceView(
        BoardLine line,
        ServiceKind kind,
        OwnCapacity own,
        StopsPanel stops,
        List<StopShown> past,
        List<FigureChart> charts,
        @Nullable Reliability reliability,
        List<BreachCount> breaches) {

    public ServiceView {
        past = List.copyOf(past);
        charts = List.copyOf(charts);
        breaches = List.copyOf(breaches);
    }
}
