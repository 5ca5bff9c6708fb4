package nl.samenspoed.app.administration.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.Awaited;
import nl.samenspoed.app.page.Notice;
import nl.samenspoed.app.page.Notices;
import nl.samenspoed.app.page.Texts;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.page.Viewer;
import org.springframework.stereotype.Component;

/** Tells whoever signs, where work begins, that an agreement waits for its word. */
@Component
class WaitingForYou implements Notices {

    private static final Set<String> WHERE =
            Set.of("/requests", "/inbox", "/consults", "/capacity", AgreementController.BASE);

    private final Agreements agreements;

    WaitingForYou(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public List<Notice> find(Viewer viewer, Texts t, Times time, String path) {
        if (!WHERE.contains(path)) {
            return List.of();
        }
        var awaited = agreements.awaited(viewer.actor());
        if (awaited.isEmpty()) {
            return List.of();
        }
        return List.of(new Notice(text(awaited, t, time), address(awaited)));
    }

    private static String text(List<Awaited> awaited, Texts t, Times time) {
        var waiting = t.text("agreement.awaited", awaited.size());
        return awaited.stream()
                .map(Awaited::reminded)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(at -> t.text("agreement.awaited.reminded", waiting, time.at(at)))
                .orElse(waiting);
    }

    private static String address(List<Awaited> awaited) {
        return awaited.size() == 1
                ? AgreementController.BASE + "/" + awaited.getFirst().version()
                : AgreementController.BASE;
    }
}
