package nl.samenspoed.app.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.agreement.AgreementVersion.State;
import nl.samenspoed.app.agreement.rule.Agreed;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.command.Outcome;

/**
 * Switches the pressure mode of a version on and off, for the roles that the version names. Decided
 * under the lock on the place, so that it is on once.
 */
final class HandlingPressure {

    private static final int LONGEST_REASON = 500;

    private final JdbcPressure pressure;

    HandlingPressure(JdbcPressure pressure) {
        this.pressure = pressure;
    }

    /** What the version says about it; empty when it has none. */
    static Optional<Rule.PressureMode> mode(AgreementVersion version) {
        return version.file().rules().stream()
                .map(Agreed::rule)
                .filter(Rule.PressureMode.class::isInstance)
                .map(Rule.PressureMode.class::cast)
                .findFirst();
    }

    Outcome<UUID> on(JdbcSteps.By by, AgreementVersion version, Duration lasting, String reason) {
        return mandated(by, version)
                .then(
                        mode -> {
                            if (reason.isEmpty()) {
                                return Outcome.refused(AgreementRefusal.REMARK_REQUIRED);
                            }
                            if (reason.length() > LONGEST_REASON) {
                                return Outcome.refused(
                                        AgreementRefusal.REMARK_TOO_LONG, LONGEST_REASON);
                            }
                            if (!lasting.isPositive() || lasting.compareTo(mode.longest()) > 0) {
                                return Outcome.refused(
                                        AgreementRefusal.PRESSURE_TOO_LONG,
                                        mode.longest().toHours());
                            }
                            if (isOn(version, by.at())) {
                                return Outcome.refused(AgreementRefusal.PRESSURE_ON);
                            }
                            pressure.on(by, version.id(), by.at().plus(lasting), reason);
                            return Outcome.done(version.id());
                        });
    }

    Outcome<UUID> off(JdbcSteps.By by, AgreementVersion version) {
        return mandated(by, version)
                .then(
                        _ -> {
                            if (!isOn(version, by.at())) {
                                return Outcome.refused(AgreementRefusal.PRESSURE_OFF);
                            }
                            pressure.off(by, version.id());
                            return Outcome.done(version.id());
                        });
    }

    private static Outcome<Rule.PressureMode> mandated(JdbcSteps.By by, AgreementVersion version) {
        var mode = mode(version);
        if (mode.isEmpty()) {
            return Outcome.refused(AgreementRefusal.NO_PRESSURE_MODE);
        }
        if (!mode.get().roles().contains(by.actor().role())) {
            return Outcome.refused(AgreementRefusal.NOT_MANDATED);
        }
        return version.state(by.at()) == State.IN_FORCE
                ? Outcome.done(mode.get())
                : Outcome.refused(AgreementRefusal.NOT_IN_FORCE);
    }

    private boolean isOn(AgreementVersion version, Instant at) {
        return pressure.list(version.id()).stream().anyMatch(switched -> switched.isOnAt(at));
    }
}
