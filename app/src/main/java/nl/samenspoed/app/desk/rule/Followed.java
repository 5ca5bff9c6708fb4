package nl.samenspoed.app.desk.rule;

import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.page.Page;

/**
 * Why it went this way: the agreed rule as it read then, its version, and whether it was too busy.
 */
public final class Followed {

    private Followed() {}

    public static String text(Page page, FollowedRule rule) {
        var sentence = rule.in(page.t().locale());
        var since = rule.pressureSince();
        return since == null
                ? page.text("casework.followed", rule.version(), sentence)
                : page.text(
                        "casework.followed.pressure",
                        rule.version(),
                        sentence,
                        page.time().at(since));
    }
}
