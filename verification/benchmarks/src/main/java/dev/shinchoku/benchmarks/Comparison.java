package dev.shinchoku.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two contestants, round after round side by side. */
record Comparison(List<Round> first, List<Round> second) {
    static Comparison of(Contestant first, Contestant second, Plan plan) throws Exception {
        Comparison warmUp = new Comparison(new ArrayList<>(), new ArrayList<>());
        warmUp.play(first, second, plan.warmUps(), plan);
        Comparison comparison = new Comparison(new ArrayList<>(), new ArrayList<>());
        comparison.play(first, second, plan.rounds(), plan);
        return comparison;
    }

    /**
     * @param callers at once, each with a stream of its own
     * @param eventsEach in a round
     */
    record Plan(int callers, int eventsEach, int warmUps, int rounds) {
        static final Plan FULL = new Plan(64, 500, 3, 7);
        static final Plan SHORT = new Plan(64, 100, 1, 3);
    }

    /** Whoever begins changes with each round. */
    private void play(Contestant one, Contestant other, int rounds, Plan plan) throws Exception {
        for (int round = 0; round < rounds; round++) {
            boolean oneBegins = round % 2 == 0;
            Round begun = Round.run(oneBegins ? one : other, plan.callers(), plan.eventsEach());
            Round followed = Round.run(oneBegins ? other : one, plan.callers(), plan.eventsEach());
            first.add(oneBegins ? begun : followed);
            second.add(oneBegins ? followed : begun);
        }
    }

    /** How many times as many events a second the first stores: the median of the rounds. */
    double ratio() {
        double[] ratios = new double[first.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = first.get(i).eventsPerSecond() / second.get(i).eventsPerSecond();
        }
        return median(ratios);
    }

    String table() {
        StringBuilder table = new StringBuilder("%-6s %-10s %10s %9s %9s%n".formatted("round", "", "events/s", "p50 ms", "p99 ms"));
        for (int i = 0; i < first.size(); i++) {
            table.append(line(i + 1, first.get(i))).append(line(i + 1, second.get(i)));
        }
        return table + "%s is %.2f times %s (median of %d rounds)".formatted(first.getFirst().contestant(), ratio(), second.getFirst()
                .contestant(), first.size());
    }

    private static String line(int number, Round round) {
        return "%-6d %-10s %,10.0f %9.2f %9.2f%n".formatted(number, round.contestant(), round.eventsPerSecond(), round.milliseconds(50),
                round
                        .milliseconds(99));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
