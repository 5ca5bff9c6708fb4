package nl.samenspoed.app.scenario;

import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.placement.PlacementsFixture;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ObservedHabitsTest {

    private static final List<ServiceEntry> PLACES =
            IntStream.rangeClosed(1, 8)
                    .mapToObj(
                            home -> SmallWorld.NETWORK.snapshot().getService(SmallWorld.beds(home)))
                    .toList();

    private final PlacementsFixture the = new PlacementsFixture();

    @Test
    void withoutDataEverythingIsAsAssumedAndSaysSo() {
        var seen = seen(Locale.of("nl"));

        assertThat(seen.assumptions()).isEmpty();
        assertThat(seen.said())
                .hasSize(2)
                .anyMatch(sentence -> sentence.contains("0 antwoorden"))
                .anyMatch(sentence -> sentence.contains("0 van de 8 diensten"));
    }

    @Test
    void willingnessAndTheTimeToAnswerAreThoseOfTheOffersThatWereMade() {
        the.reportFree(1, 99);
        for (int i = 0; i < ObservedHabits.FEWEST_ANSWERS; i++) {
            var offer = the.offer(the.world.seekingPlace(triagist()).id(), 1).getFirst();
            the.clock.advance(Duration.ofMinutes(i < 10 ? 31 : i % 2 == 0 ? 2 : 4));
            if (i < 10) {
                int ignored = the.placements.expire(the.clock.instant());
            } else {
                done(the.accept(offer));
            }
        }

        var seen = seen(Locale.ENGLISH);

        assertThat(seen.assumptions())
                .containsEntry("search.willing", "0.8")
                .containsEntry("search.live-answer", "[3, 0.34]")
                .doesNotContainKey("search.live-known");
        assertThat(seen.said().getFirst()).contains("of the 50 others 40 were accepted");
    }

    @Test
    void whoSharesAndHowOftenIsSeenFromTheFigures() {
        for (int home = 1; home <= 6; home++) {
            the.reportFree(home, 2);
        }
        the.clock.advance(Duration.ofMinutes(10));

        var seen = seen(Locale.ENGLISH);

        assertThat(seen.assumptions())
                .containsEntry("search.live-known", "0.75")
                .containsEntry("search.live-age", "20.1")
                .doesNotContainKey("search.willing");
        assertThat(seen.yaml()).contains("\nassumptions:\n  search.live-known: 0.75\n");
    }

    @Test
    void figuresOfAMomentAgoDoNotMakeARegionThatRenewsThemEveryMoment() {
        for (int home = 1; home <= 6; home++) {
            the.reportFree(home, 2);
        }

        assertThat(seen(Locale.ENGLISH).assumptions()).containsEntry("search.live-age", "5");
    }

    private Habits.Seen seen(Locale locale) {
        var texts = new ResourceBundleMessageSource();
        texts.addBasenames("messages/scenario");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new ObservedHabits(the.answers(), the.capacity, texts, the.clock)
                .of(SmallWorld.office(), SmallWorld.OOST.id(), PLACES, locale);
    }
}
