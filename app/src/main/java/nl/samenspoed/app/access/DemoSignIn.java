package nl.samenspoed.app.access;

/** A fictional person anybody may be in the demo, for the page to sign in. */
public record DemoSignIn(
        String username, String password, String name, Role role, String organisation) {}
