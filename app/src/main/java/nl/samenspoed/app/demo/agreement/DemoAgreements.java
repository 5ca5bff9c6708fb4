package nl.samenspoed.app.demo.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.agreement.AgreementCommand;
import nl.samenspoed.app.agreement.AgreementVersion;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.demo.network.DemoNetwork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Brings the example agreements into a demo that has none, lays them before their parties and signs
 * for them, unless {@code samenspoed.demo.agreements} is false. The keys are always the same, so
 * that a start that was broken off goes on and two nodes do it once.
 */
@Component
@Order(DemoNetwork.ORDER + 1)
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
@ConditionalOnBooleanProperty(name = "samenspoed.demo.agreements", matchIfMissing = true)
public class DemoAgreements implements ApplicationRunner {

    /** Their files, those of a higher level first: they say how much room there is. */
    public static final List<String> FILES =
            List.of("oost.yaml", "oost-nijmegen.yaml", "apeldoorn-doetinchem.yaml");

    private static final Logger LOG = LoggerFactory.getLogger(DemoAgreements.class);

    private final Agreements agreements;

    DemoAgreements(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var keeper = Signers.keeper();
        if (agreements.list(keeper).stream()
                .allMatch(version -> version.imported().by().equals(keeper.name()))) {
            FILES.forEach(file -> sign(keeper, file));
        }
    }

    private void sign(Actor keeper, String file) {
        var signed =
                give(keeper, file, "bring", new AgreementCommand.Bring(text(file)))
                        .then(id -> give(keeper, file, "propose", new AgreementCommand.Propose(id)))
                        .then(id -> signAll(file, agreements.find(keeper, id).orElseThrow()));
        switch (signed) {
            case Outcome.Done<UUID> _ -> LOG.info("demo agreement in force: {}", file);
            // Without agreements the settings hold; that is no reason not to start.
            case Outcome.Refused<UUID>(var refusal) ->
                    LOG.warn("demo agreement {} not signed: {}", file, refusal);
        }
    }

    private Outcome<UUID> signAll(String file, AgreementVersion version) {
        Outcome<UUID> signed = Outcome.done(version.id());
        for (int i = 0; i < version.parties().size(); i++) {
            var party = version.parties().get(i);
            var signer = Signers.signer(i);
            signed =
                    signed.then(
                            id -> give(signer.at(party), file, party.toString(), signer.says(id)));
        }
        return signed;
    }

    private Outcome<UUID> give(Actor actor, String file, String what, AgreementCommand command) {
        var key = "demo agreement " + file + " " + what;
        return agreements.handle(
                actor,
                new CommandKey(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))),
                command);
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("demo/agreements/" + file)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
