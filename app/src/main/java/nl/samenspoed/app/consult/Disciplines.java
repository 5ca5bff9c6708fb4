package nl.samenspoed.app.consult;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Colleague;
import nl.samenspoed.app.access.Colleagues;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.store.Known;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which disciplines can be asked, and who practises one where. */
@Component
public class Disciplines {

    private final Known<List<Discipline>> known;
    private final Colleagues colleagues;
    private final Network network;

    Disciplines(JdbcClient jdbc, Colleagues colleagues, Network network) {
        known = new Known<>(() -> read(jdbc));
        this.colleagues = colleagues;
        this.network = network;
    }

    /** In the order in which they are offered. */
    public List<Discipline> list() {
        return known.get();
    }

    private static List<Discipline> read(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select code, name_nl, name_en, roles from consult.discipline
                        order by position
                        """)
                .query(
                        (row, n) ->
                                new Discipline(
                                        row.getString("code"),
                                        row.getString("name_nl"),
                                        row.getString("name_en"),
                                        Set.of((String[]) row.getArray("roles").getArray())))
                .list();
    }

    Optional<Discipline> find(String code) {
        return list().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Those of whom a region has somebody, by name of the organisation. */
    public List<Colleague> inRegion(Discipline discipline, RegionId region) {
        var snapshot = network.snapshot();
        return colleagues.inRoles(discipline.roles()).stream()
                .filter(one -> snapshot.regionsOf(one.organisation()).contains(region))
                .toList();
    }

    /** The same of a subregion. */
    public List<Colleague> inSubregion(Discipline discipline, SubregionId subregion) {
        var snapshot = network.snapshot();
        return colleagues.inRoles(discipline.roles()).stream()
                .filter(one -> snapshot.subregionsOf(one.organisation()).contains(subregion))
                .toList();
    }

    /** Those who practise it anywhere. */
    List<Colleague> everybody(Discipline discipline) {
        return colleagues.inRoles(discipline.roles());
    }

    /** Codes of what an actor may advise as. */
    Set<String> of(Actor actor) {
        return actor.may(Capability.GIVE_ADVICE)
                ? list().stream()
                        .filter(one -> practises(actor, one))
                        .map(Discipline::code)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** What an actor comes near by advising; the organisation is asked where it works. */
    MayAdvise may(Actor actor) {
        var snapshot = network.snapshot();
        return new MayAdvise(
                actor,
                of(actor),
                snapshot.regionsOf(actor.organisation()),
                snapshot.subregionsOf(actor.organisation()));
    }

    /** A connected system speaks for whoever of its organisation was asked by name. */
    private static boolean practises(Actor actor, Discipline discipline) {
        return actor.via() == Actor.Via.FHIR || discipline.roles().contains(actor.role());
    }
}
