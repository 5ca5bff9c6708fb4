package nl.samenspoed.app.access;

/**
 * How far somebody reaches from a desk at this moment: what was assigned, or what partners agreed
 * on about how the desks of a region stand to each other. Never less than was assigned.
 */
@FunctionalInterface
public interface DeskReach {

    DeskReach AS_ASSIGNED = Actor::scope;

    Scope of(Actor actor);
}
