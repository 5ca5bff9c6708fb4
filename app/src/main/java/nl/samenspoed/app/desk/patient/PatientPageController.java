package nl.samenspoed.app.desk.patient;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.request.PatientLink;
import nl.samenspoed.app.request.PatientLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of a patient: a link, the birth date, and then the own request. Nobody is signed in
 * here; what opens it is a secret in the browser that ends by itself.
 */
@Controller
class PatientPageController {

    private static final String COOKIE = "my";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final PatientLinks links;
    private final Network network;
    private final RoleNames roles;

    PatientPageController(PatientLinks links, Network network, RoleNames roles) {
        this.links = links;
        this.network = network;
        this.roles = roles;
    }

    /** The same page for every link, so that asking tells nothing. */
    @GetMapping("/my/{token}")
    ModelAndView door(@PathVariable String token) {
        return door(token, Map.of(), null, HttpStatus.OK);
    }

    @PostMapping("/my/{token}")
    ModelAndView open(
            Page page,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = Map.of("day", day.strip(), "month", month.strip(), "year", year.strip());
        var date = date(typed);
        if (date.isEmpty()) {
            return door(token, typed, page.text("my.no-date"), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (links.open(token, date.get(), request.getRemoteAddr())) {
            case Outcome.Done<PatientLink.Opened>(var opened) -> {
                var left = Duration.between(page.time().now(), opened.until());
                keep(response, opened.secret(), left, request.isSecure());
                yield new ModelAndView("redirect:/my");
            }
            case Outcome.Refused<PatientLink.Opened>(var no) ->
                    door(token, typed, page.t().refusal(no), Refusals.status(no.code().kind()));
        };
    }

    @GetMapping("/my")
    ModelAndView show(
            Page page,
            @CookieValue(name = COOKIE, defaultValue = "") String secret,
            HttpServletRequest request) {
        return links.look(secret, request.getRemoteAddr())
                .map(view -> new PatientScreen(view, network.snapshot(), roles, page))
                .map(screen -> new ModelAndView("desk/patient/my", "my", screen))
                .orElseGet(() -> new ModelAndView("desk/patient/closed"));
    }

    @PostMapping("/my")
    String close(
            @CookieValue(name = COOKIE, defaultValue = "") String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        var unused = links.close(secret);
        keep(response, "", Duration.ZERO, request.isSecure());
        return "redirect:/my";
    }

    private static ModelAndView door(
            String token, Map<String, String> typed, @Nullable String wrong, HttpStatus status) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("token", token);
        model.put("typed", typed);
        model.put("wrong", wrong);
        return new ModelAndView("desk/patient/door", model, status);
    }

    private static Optional<LocalDate> date(Map<String, String> typed) {
        try {
            var date =
                    LocalDate.parse(
                            "%s-%s-%s"
                                    .formatted(
                                            typed.get("day"),
                                            typed.get("month"),
                                            typed.get("year")),
                            DATE);
            return Optional.of(date);
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static void keep(
            HttpServletResponse response, String secret, Duration left, boolean secure) {
        var cookie =
                ResponseCookie.from(COOKIE, secret)
                        .path("/my")
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .maxAge(left)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
