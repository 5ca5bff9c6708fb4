package nl.samenspoed.app.request;

import java.util.List;

/** A request with the facts it is made of, oldest first. */
public record RequestStory(CareRequest request, List<RecordedFact> facts) {}
