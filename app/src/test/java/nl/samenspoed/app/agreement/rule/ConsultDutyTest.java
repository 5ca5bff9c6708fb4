package nl.samenspoed.app.agreement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of whom and when it was agreed to ask for advice first. */
class ConsultDutyTest {

    /** A Wednesday. */
    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");

    @Test
    void ageCountsFromTheBirthdayAndWhoIsOfUnknownAgeMayBeOld() {
        var duty = duty(80, null, null);

        assertThat(duty.applies(79, NOON)).isFalse();
        assertThat(duty.applies(80, NOON)).isTrue();
        assertThat(duty.applies(null, NOON)).isTrue();
    }

    @Test
    void outOfHoursIsEveningNightWeekendAndHoliday() {
        assertThat(isOutOfHours("2026-11-25T06:59:59Z")).isTrue();
        assertThat(isOutOfHours("2026-11-25T07:00:00Z")).isFalse();
        assertThat(isOutOfHours("2026-11-25T15:59:59Z")).isFalse();
        assertThat(isOutOfHours("2026-11-25T16:00:00Z")).isTrue();
        assertThat(isOutOfHours("2026-11-28T11:00:00Z")).isTrue();
        assertThat(isOutOfHours("2026-12-25T11:00:00Z")).isTrue();
    }

    @Test
    void theClockOfTheCountryCountsAlsoInSummer() {
        assertThat(isOutOfHours("2026-07-01T06:00:00Z")).isFalse();
        assertThat(isOutOfHours("2026-07-01T15:00:00Z")).isTrue();
    }

    @Test
    void stricterIsMorePeopleSoonerForMoreOfThem() {
        var agreed = duty(80, Hours.OUT_OF_HOURS, 30);

        assertThat(duty(75, null, 15).isAtLeastAsStrictAs(agreed)).isTrue();
        assertThat(duty(85, Hours.OUT_OF_HOURS, 15).isAtLeastAsStrictAs(agreed)).isFalse();
        assertThat(duty(80, Hours.OFFICE, 15).isAtLeastAsStrictAs(agreed)).isFalse();
        assertThat(duty(80, null, 45).isAtLeastAsStrictAs(agreed)).isFalse();
        assertThat(duty(80, null, null).isAtLeastAsStrictAs(agreed)).isFalse();
    }

    private static boolean isOutOfHours(String at) {
        return duty(null, Hours.OUT_OF_HOURS, null).applies(90, Instant.parse(at));
    }

    private static Rule.ConsultDuty duty(
            @Nullable Integer fromAge, @Nullable Hours hours, @Nullable Integer minutes) {
        return new Rule.ConsultDuty(
                About.ALL,
                List.of("huisarts"),
                minutes == null ? null : Duration.ofMinutes(minutes),
                fromAge,
                hours);
    }
}
