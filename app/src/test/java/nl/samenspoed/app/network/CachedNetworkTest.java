package nl.samenspoed.app.network;

import static nl.samenspoed.app.network.NetworkFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class CachedNetworkTest {

    private final NetworkFixture fixture = new NetworkFixture();
    private final CachedNetwork otherNode =
            new CachedNetwork(fixture.store, fixture.transactions, fixture.nanos::get);

    @BeforeEach
    void fill() {
        fixture.imported(SmallNetwork.files());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void addRegion(String code) {
        assertThat(fixture.register.save(Region.of(code, code), NOW)).isNotNull();
    }

    private void pass(Duration time) {
        fixture.nanos.addAndGet(time.toNanos());
    }

    @Test
    void keepsOneSnapshotAsLongAsNothingChanges() {
        NetworkSnapshot first = otherNode.snapshot();
        pass(Duration.ofSeconds(5));

        assertThat(otherNode.snapshot()).isSameAs(first);
    }

    @Test
    void seesAChangeOfAnotherNodeAfterASecond() {
        NetworkSnapshot first = otherNode.snapshot();
        addRegion("zuid");

        pass(Duration.ofMillis(999));
        assertThat(otherNode.snapshot()).isSameAs(first);
        pass(Duration.ofMillis(1));
        assertThat(otherNode.snapshot().listRegions()).hasSize(2);
        assertThat(fixture.network.snapshot().listRegions()).hasSize(2);
    }

    @Test
    void neverShowsWhatIsNotCommitted() {
        NetworkSnapshot before = fixture.network.snapshot();

        new TransactionTemplate(fixture.transactions)
                .executeWithoutResult(
                        transaction -> {
                            addRegion("zuid");
                            pass(Duration.ofSeconds(2));
                            assertThat(fixture.network.snapshot()).isSameAs(before);
                            transaction.setRollbackOnly();
                        });

        pass(Duration.ofSeconds(2));
        assertThat(fixture.network.snapshot()).isSameAs(before);
    }
}
