package nl.samenspoed.matching;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * The cheapest assignment of requests to places, exactly: a flow of one unit from each request,
 * through one of its places or past all of them, to a sink; a service lets through as many as it
 * has free. Solved by capacity scaling with successive shortest paths (Ahuja, Magnanti and Orlin,
 * Network Flows, 1993, section 10.2), from JGraphT.
 */
final class CheapestFlow {

    private static final Integer SINK = -1;
    private static final int NOWHERE = -1;

    private final List<Bids> bids;
    private final int places;
    private final Graph<Integer, DefaultWeightedEdge> graph =
            new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private final Map<Integer, Integer> supplies = new HashMap<>();
    private final Map<DefaultWeightedEdge, Integer> room = new HashMap<>();
    private final Map<DefaultWeightedEdge, Integer> bidOf = new HashMap<>();
    private final int[] chosen;
    private final Map<Integer, Long> prices = new LinkedHashMap<>();

    /**
     * @param widths how many of its bids the request that stands here may use
     * @param free how many places each service of the field has
     * @param unplaced what it costs to leave the request that stands here without a place
     */
    CheapestFlow(List<Bids> bids, int[] widths, int[] free, long[] unplaced) {
        this.bids = bids;
        this.places = free.length;
        this.chosen = new int[bids.size()];
        graph.addVertex(SINK);
        supplies.put(SINK, -bids.size());
        for (int request = 0; request < bids.size(); request++) {
            addRequest(request, widths[request], free, unplaced[request]);
        }
        solve();
    }

    private void addRequest(int request, int width, int[] free, long unplaced) {
        Integer from = places + request;
        graph.addVertex(from);
        supplies.put(from, 1);
        addEdge(from, SINK, 1, unplaced);
        var own = bids.get(request);
        for (int at = 0; at < width; at++) {
            Integer place = own.place(at);
            if (graph.addVertex(place)) {
                addEdge(place, SINK, free[place], 0);
            }
            bidOf.put(addEdge(from, place, 1, own.cost(at)), at);
        }
    }

    private DefaultWeightedEdge addEdge(Integer from, Integer to, int most, long cost) {
        var edge = graph.addEdge(from, to);
        graph.setEdgeWeight(edge, cost);
        room.put(edge, most);
        return edge;
    }

    private void solve() {
        var solver = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>();
        var flow =
                solver.getMinimumCostFlow(
                                new MinimumCostFlowProblemImpl<>(
                                        graph,
                                        vertex -> supplies.getOrDefault(vertex, 0),
                                        edge -> room.getOrDefault(edge, 0)))
                        .getFlowMap();
        for (int request = 0; request < bids.size(); request++) {
            chosen[request] = chosenBy(places + request, flow);
        }
        var duals = solver.getDualSolution();
        for (int place = 0; place < places; place++) {
            if (graph.containsVertex(place)) {
                price(place, duals);
            }
        }
    }

    private int chosenBy(Integer request, Map<DefaultWeightedEdge, Double> flow) {
        return graph.outgoingEdgesOf(request).stream()
                .filter(edge -> flow.getOrDefault(edge, 0.0) > 0.5)
                .mapToInt(edge -> bidOf.getOrDefault(edge, NOWHERE))
                .findFirst()
                .orElse(NOWHERE);
    }

    /** How much nearer the sink would be from here if there were room for one more. */
    private void price(Integer place, Map<Integer, Double> duals) {
        long price = Math.round(duals.getOrDefault(place, 0.0) - duals.getOrDefault(SINK, 0.0));
        if (price > 0) {
            prices.put(place, price);
        }
    }

    /** Which of its bids the request that stands here gets, or -1. */
    int chosen(int request) {
        return chosen[request];
    }

    /**
     * What the request that stands here costs all together, in weighted seconds: its own cost and
     * the price of the place it takes. A bid that costs more than this cannot improve anything.
     */
    long pays(int request, long unplaced) {
        int at = chosen[request];
        if (at == NOWHERE) {
            return unplaced;
        }
        var own = bids.get(request);
        return own.cost(at) + prices.getOrDefault(own.place(at), 0L);
    }

    /**
     * What one more place would save, in weighted seconds, by index of the service in the field.
     */
    Map<Integer, Long> prices() {
        return prices;
    }
}
