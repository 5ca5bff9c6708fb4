package nl.samenspoed.app.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Arrays;
import java.util.stream.Stream;

/** How somebody looks at a page: on what, and in which light. */
public record Look(Device device, ColorScheme light) {

    public static final Look DESKTOP = new Look(Device.DESKTOP, ColorScheme.LIGHT);
    public static final Look DESKTOP_DARK = new Look(Device.DESKTOP, ColorScheme.DARK);
    public static final Look TABLET = new Look(Device.TABLET, ColorScheme.LIGHT);
    public static final Look PHONE = new Look(Device.PHONE, ColorScheme.LIGHT);
    public static final Look PHONE_DARK = new Look(Device.PHONE, ColorScheme.DARK);

    /** A screen as people have them. */
    public enum Device {
        DESKTOP(1440, 900),
        TABLET(1024, 768),
        PHONE(390, 844);

        final int width;
        final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** Every device in light and dark. */
    public static Stream<Look> all() {
        return Arrays.stream(Device.values())
                .flatMap(
                        device ->
                                Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                                        .map(light -> new Look(device, light)));
    }

    @Override
    public String toString() {
        return (device + "-" + light).toLowerCase(java.util.Locale.ROOT);
    }
}
