package nl.samenspoed.app.desk.request;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.desk.web.Finder;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestSearch;
import nl.samenspoed.app.request.WorkItem;
import nl.samenspoed.app.triage.Triage;
import org.springframework.stereotype.Component;

/** Finds requests by number, telephone, citizen service number, or name with birth date. */
@Component
class RequestFinder implements Finder {

    private static final int MOST = 8;

    private final CareRequests requests;
    private final Network network;
    private final Triage triage;

    RequestFinder(CareRequests requests, Network network, Triage triage) {
        this.requests = requests;
        this.network = network;
        this.triage = triage;
    }

    @Override
    public List<Found> find(Actor actor, Page page, String typed) {
        var today = LocalDate.ofInstant(page.time().now(), Times.ZONE);
        var words = new Words(page, network.snapshot(), triage, List.of(), List.of());
        return find(actor, Wanted.read(typed, today)).stream()
                .map(item -> found(item, words))
                .toList();
    }

    private List<WorkItem> find(Actor actor, Wanted wanted) {
        return switch (wanted) {
            case Wanted.Nothing() -> List.of();
            case Wanted.Number(var number) ->
                    requests.search(actor, RequestSearch.ofNumber(number));
            case Wanted.Patient(var ways) -> requests.ofPatient(actor, ways, MOST);
        };
    }

    private static Found found(WorkItem item, Words words) {
        var ending = item.ending();
        return new Found(
                "/requests/" + item.id(),
                CaseView.level(item.urgency()),
                item.number(),
                words.who(item.line()),
                item.headline(),
                words.text(ending == null ? "phase." + item.phase() : "ending." + ending),
                item.openedAt());
    }
}
