package nl.samenspoed.app.desk.patient;

import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.audit.DataSeen;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.request.Beside;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.PatientView;
import nl.samenspoed.app.request.Phase;
import org.jspecify.annotations.Nullable;

/** The own request in words for whoever it is about. */
public record PatientScreen(PatientView view, NetworkSnapshot network, RoleNames roles, Page page) {

    public String status() {
        return page.text("my.phase." + view.request().phase().code());
    }

    /** Where the patient goes or is; null when nobody said yes yet. */
    public @Nullable String destination() {
        return switch (view.request().phase()) {
            case Phase.AwaitingArrival(var _, var destination, var receiver) ->
                    receiver == null ? destination : organisation(receiver);
            case Phase.InCare(var receiver) -> organisation(receiver);
            case Phase.CheckingRedFlags _,
                    Phase.HandingOverTo112 _,
                    Phase.AwaitingTriage _,
                    Phase.AwaitingDecision _,
                    Phase.SeekingPlace _,
                    Phase.Advised _,
                    Phase.Ended _ ->
                    null;
        };
    }

    public String lead() {
        return organisation(view.request().lead());
    }

    /** What was advised to the patient; null when that was nothing, or not to the patient. */
    public @Nullable String advice() {
        return view.request().care() instanceof Care.SelfCare(var advice, var _, var _)
                ? advice
                : null;
    }

    /** When to call again, and whom. */
    public @Nullable String safetyNet() {
        return view.request().care() instanceof Care.SelfCare(var _, var net, var _) ? net : null;
    }

    /** In which the advice was written. */
    public String adviceLanguage() {
        return view.request().care() instanceof Care.SelfCare(var _, var _, var language)
                        && language != null
                ? language
                : "nl";
    }

    public @Nullable Instant callBackAt() {
        Beside.CallBack callBack = view.request().beside().callBack();
        return callBack == null ? null : callBack.due();
    }

    public List<Line> seen() {
        return view.seen().stream().map(this::line).toList();
    }

    private Line line(DataSeen seen) {
        return new Line(
                organisation(seen.organisation()),
                roles.name(seen.role(), page.t().language()),
                page.text("my.seen." + seen.how(), seen.times()),
                page.time().at(seen.last()),
                seen.how() == DataSeen.How.EMERGENCY);
    }

    private String organisation(OrganisationId id) {
        return network.findOrganisation(id)
                .map(Organisation::name)
                .orElseGet(() -> page.text("my.unknown-organisation"));
    }

    /**
     * @param what what was done with it and how often, in words
     */
    public record Line(
            String organisation, String role, String what, String last, boolean isEmergency) {}
}
