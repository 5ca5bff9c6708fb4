package nl.samenspoed.app.browser;

import com.microsoft.playwright.Browser;

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
}
