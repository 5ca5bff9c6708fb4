package nl.samenspoed.app.administration.ladder;

import nl.samenspoed.app.administration.Typed;

/**
 * One ladder.
 *
 * @param keeps whether the reader may change it
 * @param stays whether it cannot be removed
 */
public record LadderView(
        LaddersView.Line line, Typed form, boolean keeps, boolean stays, boolean saved) {}
