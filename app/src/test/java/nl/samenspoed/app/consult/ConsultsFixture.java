package nl.samenspoed.app.consult;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Colleague;
import nl.samenspoed.app.access.Colleagues;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.AgreementsFixture;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.AdviceSettled;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.RequestEnded;
import nl.samenspoed.app.request.RequestsFixture;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The consult module wired by hand, with a few people who can be asked. */
public final class ConsultsFixture {

    /** The GP, who may do nothing here but advise. */
    public static final Actor GP = adviser("Hugo Huis", SmallWorld.GP, "huisarts");

    public static final Actor OTHER_GP = adviser("Hanna Huis", SmallWorld.GP, "huisarts");

    /** A home nurse of home 1. */
    public static final Actor NURSE = adviser("Vera Wijk", SmallWorld.home(1), "verpleegkundige");

    /** A home nurse of home 6, which is in Arnhem. */
    public static final Actor NURSE_OF_ARNHEM =
            adviser("Anke Wijk", SmallWorld.home(6), "verpleegkundige");

    /** A geriatric nurse of home 2. */
    public static final Actor GERIATRIC_NURSE =
            adviser("Greet Geriater", SmallWorld.home(2), "geriatrisch-verpleegkundige");

    private static final List<Actor> PEOPLE =
            List.of(GP, OTHER_GP, NURSE, NURSE_OF_ARNHEM, GERIATRIC_NURSE);

    public final RequestsFixture the;
    public final Consults consults;
    public final Disciplines disciplines;
    final DeskSeats seats;
    final EndingConsults ending;

    /** For who only asks whether advice was asked. */
    public static AdviceSought sought(JdbcClient jdbc, Network network) {
        return new AdviceSought(
                new JdbcConsults(jdbc), new Disciplines(jdbc, colleagues(), network));
    }

    public ConsultsFixture(RequestsFixture the) {
        this.the = the;
        var jdbc = the.database.jdbc();
        disciplines = new Disciplines(jdbc, colleagues(), SmallWorld.NETWORK);
        var kept = new JdbcConsults(jdbc);
        var transaction = the.database.transaction();
        var agreements = AgreementsFixture.read(jdbc, the.trail, SmallWorld.NETWORK, the.clock);
        var desks = AgreementsFixture.desks(jdbc, SmallWorld.NETWORK, the.clock);
        seats = new DeskSeats(agreements, desks, disciplines, the.clock);
        consults =
                new Consults(
                        new AskingAdvice(
                                the.requests,
                                kept,
                                new FindingAdvisers(disciplines, seats, SmallWorld.NETWORK),
                                new ConsultSettings(Map.of(), Duration.ofMinutes(30)),
                                transaction,
                                the.clock),
                        new GivingAdvice(
                                the.requests, kept, disciplines, SmallWorld.NETWORK, transaction),
                        new TalkingItOver(the.requests, kept, disciplines, transaction),
                        new ReadingConsults(
                                the.requests,
                                kept,
                                disciplines,
                                the.patients,
                                the.limits,
                                the.trail,
                                agreements,
                                the.clock),
                        new ConsultsOnce(new Answers(jdbc), kept));
        ending = new EndingConsults(the.requests, kept, transaction, the.clock);
        var others = the.listener;
        the.listener =
                event -> {
                    others.accept(event);
                    switch (event) {
                        case RequestEnded ended -> ending.on(ended);
                        case AdviceSettled settled -> ending.on(settled);
                        default -> {}
                    }
                };
    }

    public static Colleagues colleagues() {
        return roles ->
                PEOPLE.stream()
                        .filter(one -> roles.contains(one.role()))
                        .map(
                                one ->
                                        new Colleague(
                                                one.id(),
                                                one.name(),
                                                one.role(),
                                                one.organisation()))
                        .toList();
    }

    /** Asks a discipline, whoever of it. */
    public Consult ask(CareRequest request, String discipline) {
        return ask(SmallWorld.triagist(), request, discipline);
    }

    Consult ask(Actor asking, CareRequest request, String discipline) {
        return RequestsFixture.done(
                consults.ask(
                        asking,
                        CommandKey.random(),
                        request.id(),
                        new NewConsult(discipline, null, null, "Kan dit thuis?", null)));
    }

    static Actor adviser(String name, OrganisationId organisation, String role) {
        return SmallWorld.actor(
                name,
                organisation,
                role,
                new Scope.OwnOrganisation(),
                Set.of(Capability.GIVE_ADVICE));
    }
}
