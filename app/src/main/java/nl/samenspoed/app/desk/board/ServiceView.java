package nl.samenspoed.app.desk.board;

import java.util.List;
import nl.samenspoed.app.desk.stop.StopShown;
import nl.samenspoed.app.desk.stop.StopsPanel;
import nl.samenspoed.app.network.ServiceKind;

/**
 * One service: its figure, its stops and what both were before.
 *
 * @param past stops of the last weeks, latest first, the open one included
 */
public record ServiceView(
        BoardLine line, ServiceKind kind, StopsPanel stops, List<StopShown> past) {

    public ServiceView {
        past = List.copyOf(past);
    }
}
