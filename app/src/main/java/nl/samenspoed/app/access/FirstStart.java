package nl.samenspoed.app.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Sees to it that there is somebody who can sign in: the demo people, or one administrator. */
@Component
class FirstStart {

    static final String ADMINISTRATOR = "administrator";

    /** An administrator of the installation works for no organisation in the network. */
    private static final OrganisationId NONE = new OrganisationId(new UUID(0, 0));

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final JdbcPeople people;
    private final DemoPeople demo;
    private final PasswordEncoder passwords;
    private final InstantSource clock;
    private final boolean isDemo;
    private final Path directory;

    FirstStart(
            JdbcPeople people,
            DemoPeople demo,
            PasswordEncoder passwords,
            InstantSource clock,
            @Value("${samenspoed.demo.enabled:false}") boolean isDemo,
            @Value("${samenspoed.database.directory:data}") Path directory) {
        this.people = people;
        this.demo = demo;
        this.passwords = passwords;
        this.clock = clock;
        this.isDemo = isDemo;
        this.directory = directory;
    }

    /** After everything that starts, because the demo network may only then be there. */
    @EventListener(ApplicationReadyEvent.class)
    void welcome() {
        if (isDemo) {
            demo.arrive();
            return;
        }
        demo.leave();
        if (people.isNew()) {
            appointAdministrator();
        }
    }

    private void appointAdministrator() {
        var password = Secrets.fresh();
        var file = directory.resolve("administrator.password");
        var now = clock.instant();
        // The file first: an administrator whose password nobody knows cannot be undone.
        write(file, password);
        people.add(
                        new JdbcPeople.NewAccount(
                                Person.Kind.PERSON,
                                ADMINISTRATOR,
                                "Administrator",
                                "nl",
                                passwords.encode(password),
                                false),
                        now)
                .flatMap(
                        id ->
                                people.give(
                                        id,
                                        new NewAssignment(
                                                "beheerder", NONE, new Scope.Country(), null, true),
                                        now))
                .ifPresent(
                        id ->
                                log.info(
                                        "First start: sign in as {} with the password in {}, change"
                                                + " it and delete the file",
                                        ADMINISTRATOR,
                                        file.toAbsolutePath()));
    }

    private static void write(Path file, String password) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            var ownerOnly = PosixFilePermissions.fromString("rw-------");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
            Files.writeString(file, password + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the first password in [" + file + "]", e);
        }
    }
}
