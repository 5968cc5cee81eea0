package org.cityexchange.benchmark;

import java.util.Arrays;

/** Two loads in turn, window by window: what disturbs the one disturbs the other as well. */
final class Duel {

    private static final double AGREE = 0.05;
    private static final int AGREEING = 3;
    private static final double DISTURBED = 0.10;
    private static final int PATIENCE = 3;
    private static final int LONG = 5;
    private static final int READINGS = 200;
    private static final double SAME = 1.5;

    private Duel() {}

    /** Measures both and reports ours in relation to theirs. */
    static double[] of(String name, Load ours, Load theirs, double atLeast, String unit) throws Exception {
        warm(ours);
        warm(theirs);
        var pairs = Settings.NOW.pairs();
        var ourRates = new double[pairs];
        var theirRates = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            ourRates[i] = window(ours);
            theirRates[i] = window(theirs);
        }
        Report.ratio(name, ourRates, theirRates, Report.Must.AT_LEAST, atLeast, unit);
        return ourRates;
    }

    /** Whether reading something costs the same over much as over little: both in turn, call by call. */
    static void same(String name, Runnable much, Runnable little) {
        Bench.time(READINGS, much);
        Bench.time(READINGS, little);
        var ofMuch = new double[READINGS];
        var ofLittle = new double[READINGS];
        for (int i = 0; i < READINGS; i++) {
            ofMuch[i] = Bench.time(1, much)[0];
            ofLittle[i] = Bench.time(1, little)[0];
        }
        Report.ratio(name, ofMuch, ofLittle, Report.Must.AT_MOST, SAME, "ms");
    }

    /**
     * Until three windows in a row agree, or it has been tried often enough: compilers that share two cores with everything
     * else take more than a minute for a path of ours.
     */
    static void warm(Load load) throws Exception {
        var last = new double[AGREEING];
        for (int i = 0; i < Settings.NOW.warmUps(); i++) {
            last[i % AGREEING] = load.run(Settings.NOW.window());
            load.check();
            var most = Arrays.stream(last).max().orElseThrow();
            var least = Arrays.stream(last).min().orElseThrow();
            if (i >= AGREEING - 1 && most - least <= AGREE * most) {
                return;
            }
        }
    }

    /** The same for the first load of a service with long paths: the compilers take more than two minutes for them. */
    static void warmLong(Load load) throws Exception {
        for (int i = 0; i < LONG; i++) {
            warm(load);
        }
    }

    /** One window, done again when others took more than a tenth of the machine meanwhile, and checked. */
    static double window(Load load) throws Exception {
        double rate = 0;
        for (int i = 0; i < PATIENCE; i++) {
            var others = new Machine.Others();
            rate = load.run(Settings.NOW.window());
            var share = others.share();
            load.check();
            if (share < DISTURBED) {
                return rate;
            }
            System.out.printf("Others took %.0f %% of the machine meanwhile.%n", share * 100);
        }
        return rate;
    }
}
