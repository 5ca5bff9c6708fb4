/**
 * What would happen: discrete-event simulation in plain Java, so that a what-if can be run anywhere
 * and again.
 *
 * <p>A {@link nl.samenspoed.simulation.kernel.Model} builds the world of one {@link
 * nl.samenspoed.simulation.kernel.Run}; a {@link nl.samenspoed.simulation.Study} runs it as often
 * as its {@link nl.samenspoed.simulation.Plan} says, on any number of threads; {@link
 * nl.samenspoed.simulation.Results} say what is known, with intervals, and compare scenarios that
 * met the same chance.
 *
 * <pre>{@code
 * Model desk = run -> {
 *     var people = new Population(run, "callers");
 *     var triagists = Pool.of(run, "triagists", 5);
 *     var talk = Work.of(Law.exponential(Duration.ofMinutes(6)), run.stream("talk"));
 *     var triage = new Station(run, triagists, talk, people::leave);
 *     Arrivals.start(run, Rates.constant(40), run.stream("calls"), _ -> triage.enter(people.enter()));
 * };
 * var plan = Plan.of(1, Calendar.amsterdam(LocalDate.of(2026, 1, 1)), Duration.ofDays(28), 30);
 * var wait = new Study(desk, plan).run(2).interval(Figure.mean("triagists wait"));
 * }</pre>
 *
 * <ul>
 *   <li>{@code kernel}: clock in whole milliseconds, order by time, then priority, then arrival
 *   <li>{@code chance}: a named stream for each purpose; laws of durations
 *   <li>{@code calendar}: rosters and rates in local time, nights of 23 and 25 hours included
 *   <li>{@code resource}: pools, stations, populations, arrivals
 *   <li>{@code statistics}: what is measured, and what runs say together
 * </ul>
 *
 * <p>What holds always: the same model, seed and number give the same run, bit for bit, on one kind
 * of machine (another processor may round the last bit of a logarithm otherwise); a run keeps no
 * more than who is present, what is planned and some 25 KB for each tally, whatever its length;
 * flow and Little's law are checked exactly in every run; a queue that grows without bound is said,
 * not endured.
 */
@NullMarked
package nl.samenspoed.simulation;

import org.jspecify.annotations.NullMarked;
