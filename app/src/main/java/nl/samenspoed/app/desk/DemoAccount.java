package nl.samenspoed.app.desk;

/**
 * A fictional person to sign in as, offered by the demo as a bean and shown on the sign-in page.
 *
 * @param roleKey message key of the role
 * @param place where this person works
 */
public record DemoAccount(String username, String password, String roleKey, String place) {}
