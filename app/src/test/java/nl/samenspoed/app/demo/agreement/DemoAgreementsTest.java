package nl.samenspoed.app.demo.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.agreement.AgreementCommand;
import nl.samenspoed.app.agreement.AgreementVersion;
import nl.samenspoed.app.agreement.AgreementVersion.State;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.AgreementsFixture;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.demo.network.DemoNetwork;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.ShippedNetwork;
import nl.samenspoed.app.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

class DemoAgreementsTest {

    private static final NetworkSnapshot DEMO =
            ShippedNetwork.with(DemoNetwork.entries(DemoNetwork.SEED));

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-03-28T12:00:00Z");
    private final Agreements agreements =
            AgreementsFixture.agreements(
                    database.jdbc(),
                    database.transaction(),
                    new Trail(database.dataSource(), clock),
                    () -> DEMO,
                    clock);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void demoBeginsWithThreeAgreementsInForceThatEveryPartySigned() {
        start();
        assertThat(agreements.list(Signers.keeper()))
                .hasSize(3)
                .allSatisfy(
                        version -> {
                            assertThat(version.state(clock.instant())).isEqualTo(State.IN_FORCE);
                            assertThat(version.voices().keySet())
                                    .containsExactlyInAnyOrderElementsOf(version.parties());
                            assertThat(version.said())
                                    .extracting(AgreementVersion.Said::by)
                                    .allMatch(name -> name.endsWith("(demo)"));
                        });
    }

    @Test
    void whatWasEndedStaysEndedAtTheNextStart() {
        start();
        var keeper = Signers.keeper();
        var one = agreements.list(keeper).getFirst().id();
        var ended =
                agreements.handle(
                        keeper, CommandKey.random(), new AgreementCommand.End(one, "genoeg"));
        start();
        assertThat(agreements.list(keeper)).hasSize(3);
        assertThat(agreements.find(keeper, one).orElseThrow().state(clock.instant()))
                .as("%s", ended)
                .isEqualTo(State.ENDED);
    }

    private void start() {
        new DemoAgreements(agreements).run(new DefaultApplicationArguments());
    }
}
