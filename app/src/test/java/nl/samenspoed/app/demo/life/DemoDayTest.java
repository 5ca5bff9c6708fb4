package nl.samenspoed.app.demo.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.placement.Escalations;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.request.RebuildingRows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day in the life of the demo, minute by minute, on the whole made-up network. */
@Tag("slow")
@SpringBootTest(
        properties = {
            "samenspoed.demo.enabled=true",
            "samenspoed.demo.agreements=true",
            "samenspoed.demo.life.per-minute=30",
            "samenspoed.demo.life.seed=7"
        })
class DemoDayTest {

    private static final int HOURS = 24;

    /** What is rare may need another day or two before it has happened. */
    private static final int MOST_HOURS = 3 * HOURS;

    @Autowired DemoLife life;
    @Autowired Placements placements;
    @Autowired RebuildingRows rebuilding;
    @Autowired JdbcClient jdbc;
    @Autowired Escalations escalations;
    @Autowired SettableClock clock;

    @Test
    void rowsAreWhatTheFactsTellAfterADay() {
        var played = new PlayedKinds(jdbc);
        for (int hour = 0;
                hour < HOURS || hour < MOST_HOURS && !played.missing().isEmpty();
                hour++) {
            playAnHour();
        }

        var report = rebuilding.compare();
        assertThat(report.isClean()).as("%s", report).isTrue();
        assertThat(report.compared()).isGreaterThan(200);
        assertThat(count("request.request where not open")).isGreaterThan(150);
        assertThat(count("placement.offer where state = 'ACCEPTED' and ride is null"))
                .isGreaterThan(30);
        assertThat(count("placement.offer where state = 'REFUSED'")).isGreaterThan(5);
        assertThat(count("request.fact where type = 'ladder-started'")).isGreaterThan(20);
        assertThat(count("request.fact where type = 'ladder-step-taken' and body ->> 'step' > '1'"))
                .isGreaterThan(5);
        assertThat(count("placement.ride where because = 'arrived' and ordered")).isGreaterThan(5);
        assertThat(count("placement.ride where because = 'arrived' and not ordered"))
                .isGreaterThan(5);
        assertThat(count("patient.patient where gp_organisation is not null")).isGreaterThan(100);
        assertThat(count("demo.played where steps > 60")).as("requests given up").isZero();
        assertThat(played.missing()).as("what demo life did not do in three days").isEmpty();
        assertThat(played.playedAfterAll()).as("what is called left to people").isEmpty();
        assertThat(leadless()).as("facts that leave a request without its one lead").isZero();
        assertThat(unaudited()).as("requests nobody is noted to have opened").isZero();
    }

    private void playAnHour() {
        for (int minute = 0; minute < 60; minute++) {
            clock.advance(Duration.ofMinutes(1));
            life.beat();
            placements.expire(clock.instant());
            escalations.takeSteps(clock.instant());
        }
    }

    private int leadless() {
        return count(
                """
                request.fact f where f.type = 'lead-transferred' and not exists (
                    select 1 from request.fact a
                    where a.request_id = f.request_id and a.version < f.version
                      and a.type in ('place-accepted', 'place-forced', 'lead-offered'))
                """);
    }

    private int unaudited() {
        return count(
                """
                request.request r where not exists (
                    select 1 from audit.entry e
                    where e.subject_id = r.id and e.action = 'create' and r.patient = any(e.patients))
                """);
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock("2026-03-28T12:00:00Z");
        }

        @Bean
        InstantSource sameClock(SettableClock clock) {
            return clock;
        }
    }
}
