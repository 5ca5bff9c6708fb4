package nl.samenspoed.app.page;

/** What a form must carry to prove that it came from one of our pages. */
public record Csrf(String parameter, String header, String token) {

    /** Where nothing guards forms, as in a test of pages alone. */
    static final Csrf NONE = new Csrf("_csrf", "X-CSRF-TOKEN", "");
}
