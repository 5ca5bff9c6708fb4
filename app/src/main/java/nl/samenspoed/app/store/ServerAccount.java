package nl.samenspoed.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * As whom the database server runs. PostgreSQL refuses to run as root, or as a user without a name;
 * these step into a user namespace, where the same files are their own but they are nobody special.
 * Only where namespaces are forbidden does root become the user nobody.
 */
enum ServerAccount {
    SELF(List.of()),
    NAMESPACE(List.of("unshare", "--user", "--")),
    NOBODY(
            List.of(
                    "setpriv",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    "--no-new-privs",
                    "--"));

    private final List<String> prefix;

    ServerAccount(List<String> prefix) {
        this.prefix = prefix;
    }

    static ServerAccount find() throws IOException, InterruptedException {
        return isRoot() ? forRoot() : forUser();
    }

    private static ServerAccount forRoot() throws IOException, InterruptedException {
        for (var account : List.of(NAMESPACE, NOBODY)) {
            if (account.works()) {
                return account;
            }
        }
        throw new DatabaseNotStarted(
                "PostgreSQL refuses to run as root, and here root can neither make a user namespace"
                        + " (unshare) nor become another user (setpriv).",
                "Start Samenspoed as a normal user, or point samenspoed.database.url to a"
                        + " PostgreSQL of your own.");
    }

    /** PostgreSQL wants its user to have a name, which in a container it may not have. */
    private static ServerAccount forUser() throws IOException, InterruptedException {
        var nameless = System.getProperty("user.name").equals("?");
        return nameless && NAMESPACE.works() ? NAMESPACE : SELF;
    }

    private static boolean isRoot() throws IOException {
        return uid(Path.of("/proc/self")) == 0;
    }

    private boolean works() throws IOException, InterruptedException {
        return Program.run(command(List.of("true"))).succeeded();
    }

    List<String> command(List<String> program) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(program);
        return whole;
    }

    /** Makes the server the owner of what it must read and write. */
    void give(Path tree) throws IOException {
        var owner = this == NOBODY ? 65534 : uid(Path.of("/proc/self"));
        if (Files.notExists(tree) || uid(tree) == owner) {
            return;
        }
        // The tree itself last, because by that it is known to be done.
        try (var files = Files.walk(tree).sorted(Comparator.reverseOrder())) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static int uid(Path file) throws IOException {
        return (int) Files.getAttribute(file, "unix:uid");
    }
}
