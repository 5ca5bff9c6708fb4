package nl.samenspoed.app.dryrun;

import java.time.InstantSource;
import nl.samenspoed.app.agreement.AgreementVersion;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.rule.InForce;
import nl.samenspoed.app.dryrun.replay.Replay;
import nl.samenspoed.app.request.PastRequest;
import nl.samenspoed.app.request.PastRequests;
import org.springframework.stereotype.Component;

/** Tries a version on one page of requests and puts away what was found. */
@Component
class TryingPage {

    /** Some hundred kilobytes of facts; large enough that asking costs little. */
    private static final int REQUESTS = 500;

    private final JdbcDryRuns runs;
    private final Agreements agreements;
    private final PastRequests requests;
    private final AssemblingPasts assembling;
    private final InstantSource clock;

    TryingPage(
            JdbcDryRuns runs,
            Agreements agreements,
            PastRequests requests,
            AssemblingPasts assembling,
            InstantSource clock) {
        this.runs = runs;
        this.agreements = agreements;
        this.requests = requests;
        this.assembling = assembling;
        this.clock = clock;
    }

    void page(Tried tried) {
        var version = agreements.tried(tried.run().agreement());
        var replay = replay(tried, version);
        var page =
                requests.page(
                        AssemblingPasts.where(version),
                        tried.period(),
                        tried.after(),
                        tried.run().beganAt(),
                        REQUESTS);
        assembling.pasts(page).forEach(replay::add);
        if (page.size() < REQUESTS) {
            assembling.stops(version, tried.period(), tried.run().beganAt()).forEach(replay::add);
            boolean ignored =
                    runs.finish(tried, replay.looked(), replay.findings(), clock.instant());
        } else {
            boolean ignored =
                    runs.keep(
                            tried,
                            after(page.getLast()),
                            replay.looked(),
                            replay.findings(),
                            clock.instant());
        }
    }

    private Replay replay(Tried tried, AgreementVersion version) {
        var file = version.file();
        return new Replay(
                agreements.since(tried.period().from()),
                new InForce(
                        version.id(),
                        file.version(),
                        version.place(),
                        tried.period().from(),
                        null,
                        file.rules()),
                tried.run().looked(),
                tried.run().findings());
    }

    private static PastRequests.After after(PastRequest last) {
        return new PastRequests.After(last.openedAt(), last.id().value());
    }
}
