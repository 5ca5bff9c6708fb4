package nl.samenspoed.app.desk.request;

import java.util.Set;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of this package in the menu; the work list is the home of who reads requests. */
@Configuration(proxyBeanMethods = false)
class CaseworkMenu {

    @Bean
    static MenuEntry workListEntry() {
        return new MenuEntry(
                "casework.menu.work-list", "/requests", 'w', 10, Set.of(Capability.READ_REQUEST));
    }

    @Bean
    static MenuEntry newRequestEntry() {
        return new MenuEntry(
                "casework.menu.new", "/requests/new", 'n', 20, Set.of(Capability.OPEN_REQUEST));
    }

    @Bean
    static MenuEntry feedbackEntry() {
        return new MenuEntry(
                "feedback.menu", "/feedback", 't', 40, Set.of(Capability.READ_REQUEST));
    }

    @Bean
    static MenuEntry shiftEntry() {
        return new MenuEntry(
                "casework.shift.menu", "/shift", '3', 36, Set.of(Capability.OFFER_PLACE));
    }

    @Bean
    static MenuEntry validationEntry() {
        return new MenuEntry(
                "casework.validation.menu",
                "/validation",
                'a',
                35,
                Set.of(Capability.VALIDATE_OUTCOME));
    }

    @Bean
    static MenuEntry waitingListEntry() {
        return new MenuEntry(
                "casework.menu.waiting", "/waiting", 'v', 30, Set.of(Capability.SEARCH_PLACE));
    }

    @Bean
    static MenuEntry emergencyEntry() {
        return new MenuEntry(
                "emergency.menu", "/emergency-access", 'u', 45, Set.of(Capability.BREAK_GLASS));
    }

    @Bean
    static MenuEntry emergencyReviewEntry() {
        return new MenuEntry(
                "emergency.review.menu",
                "/emergency-access/review",
                '1',
                525,
                Set.of(Capability.READ_AUDIT));
    }
}
