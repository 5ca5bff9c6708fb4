package nl.samenspoed.app.desk.board;

import java.util.List;
import nl.samenspoed.app.desk.stop.StopShown;
import nl.samenspoed.app.desk.stop.StopsPanel;
import nl.samenspoed.app.network.ServiceKind;

/**
 * One service: its figure, its stops and what both were before.
 *
 * @param charts what was free over the last day and the last weeks
 * @param past stops of the last weeks, latest first, the open one included
 */
public record ServiceView(
        BoardLine line,
        ServiceKind kind,
        StopsPanel stops,
        List<StopShown> past,
        List<FigureChart> charts) {

    public ServiceView {
        past = List.copyOf(past);
        charts = List.copyOf(charts);
    }
}
