package nl.samenspoed.app.browser;

import com.microsoft.playwright.Browser;
import nl.samenspoed.app.access.DemoPeople;

/** Opens screens, each with its own cookies. */
public final class Screens {

    private final Browser browser;

    Screens(Browser browser) {
        this.browser = browser;
    }

    /**
     * A new screen that nobody has signed in on.
     *
     * @param address where the program answers, without path
     */
    public Screen open(String address, Look look) {
        var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(address)
                                .setLocale("nl-NL")
                                .setTimezoneId("Europe/Amsterdam")
                                .setViewportSize(look.device().width, look.device().height)
                                .setHasTouch(look.device() == Look.Device.PHONE)
                                .setColorScheme(look.light()));
        return new Screen(context, look);
    }

    /** The same, of somebody of the demo who has signed in. */
    public Screen signedIn(String address, String username, Look look) {
        var screen = open(address, look);
        var page = screen.goTo("/sign-in").page();
        page.locator("#username").fill(username);
        page.locator("#password").fill(DemoPeople.PASSWORD);
        page.locator("form button.primary").click();
        page.waitForURL(at -> !at.contains("sign-in"));
        return screen;
    }
}
