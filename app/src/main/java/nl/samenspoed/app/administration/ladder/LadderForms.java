package nl.samenspoed.app.administration.ladder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.placement.Ladder;
import nl.samenspoed.app.request.LadderStep;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Between what is typed about a ladder and what it means. The duty manager is no line of the form:
 * that is always the last step.
 */
final class LadderForms {

    /** As many lines as a form has: a ladder of ten steps, the duty manager being the last. */
    static final int LINES = 9;

    private static final String NUMBER = "-?\\d{1,5}";
    private static final LadderStep LAST =
            new LadderStep(LadderStep.Reach.DUTY_MANAGER, 0, Duration.ZERO, null);

    private LadderForms() {}

    static Typed drawn(Ladder ladder) {
        var values = new LinkedHashMap<String, List<String>>();
        var steps = ladder.steps().stream().filter(step -> !step.callsDutyManager()).toList();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var travel = step.maxTravel();
            values.put("reach-" + i, List.of(step.reach().name()));
            values.put("places-" + i, List.of(String.valueOf(step.places())));
            values.put("minutes-" + i, List.of(String.valueOf(step.nextAfter().toMinutes())));
            values.put(
                    "travel-" + i,
                    List.of(travel == null ? "" : String.valueOf(travel.toMinutes())));
        }
        return Typed.drawn(ladder.version(), values);
    }

    /** The lines that were filled in. */
    private static int[] lines(Typed form) {
        return IntStream.range(0, LINES)
                .filter(i -> !form.stripped("reach-" + i).isEmpty())
                .toArray();
    }

    /** The same form with what is wrong in it, which may be nothing. */
    static Typed checked(Page page, Typed form) {
        var checked = form;
        int number = 0;
        for (int i : lines(form)) {
            number++;
            if (step(form, i).isEmpty()) {
                checked = checked.wrong("steps", page.text("ladder.number-not", number));
            }
        }
        return checked;
    }

    /** Of a form that was checked. */
    static List<LadderStep> steps(Typed form) {
        var steps = new ArrayList<LadderStep>();
        for (int i : lines(form)) {
            steps.add(step(form, i).orElseThrow());
        }
        steps.add(LAST);
        return steps;
    }

    private static Optional<LadderStep> step(Typed form, int i) {
        var reach =
                Arrays.stream(LadderStep.Reach.values())
                        .filter(known -> known != LadderStep.Reach.DUTY_MANAGER)
                        .filter(known -> known.name().equals(form.stripped("reach-" + i)))
                        .findFirst();
        var places = form.stripped("places-" + i);
        var minutes = form.stripped("minutes-" + i);
        var travel = form.stripped("travel-" + i);
        return reach.isPresent()
                        && places.matches(NUMBER)
                        && minutes.matches(NUMBER)
                        && (travel.isEmpty() || travel.matches(NUMBER))
                ? Optional.of(
                        new LadderStep(
                                reach.get(),
                                Integer.parseInt(places),
                                minutes(minutes),
                                travel.isEmpty() ? null : minutes(travel)))
                : Optional.empty();
    }

    private static Duration minutes(String number) {
        return Duration.ofMinutes(Long.parseLong(number));
    }

    /** Empty when what was chosen was never offered. */
    static Optional<Ladder.Whom> whom(Typed form) {
        var place = form.stripped("place").split(":", 2);
        var kind = form.orNull("kind");
        var urgency = form.stripped("urgency");
        var level =
                Arrays.stream(Urgency.values())
                        .filter(known -> known.name().equals(urgency))
                        .findFirst();
        if (!urgency.isEmpty() && level.isEmpty()) {
            return Optional.empty();
        }
        try {
            return switch (place[0]) {
                case "country" -> whom(null, null, kind, level);
                case "region" -> whom(RegionId.of(place[1]), null, kind, level);
                case "subregion" -> whom(null, SubregionId.of(place[1]), kind, level);
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<Ladder.Whom> whom(
            @Nullable RegionId region,
            @Nullable SubregionId subregion,
            @Nullable String kind,
            Optional<Urgency> urgency) {
        return Optional.of(new Ladder.Whom(region, subregion, kind, urgency.orElse(null)));
    }
}
