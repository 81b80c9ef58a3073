package org.equipoise.cli;

import java.util.Locale;

/**
 * Tells how far a piece of work of known size is: a bar with the time left where stderr is a terminal, a line now and then where it is
 * not, nothing where quiet is asked for.
 */
interface Meter extends AutoCloseable {

    /** So much is done. */
    void moved(long done);

    @Override
    void close();

    /**
     * @param task what is done, "recommending"
     * @param unit what it is counted in, "users"
     */
    static Meter of(Console console, OutputFlags flags, String task, String unit, long total) {
        if (flags.quiet()) {
            return new Quiet();
        }
        return Progress.onTerminal() ? new TerminalBar(console, task, total) : new Lines(console, task, unit, total);
    }

    /** Says nothing. */
    final class Quiet implements Meter {
        @Override
        public void moved(long done) {}

        @Override
        public void close() {}
    }

    /** A line every ten seconds. */
    final class Lines implements Meter {
        private static final long SILENCE = 10_000_000_000L;

        private final Console console;
        private final String task;
        private final String unit;
        private final long total;
        private final long begun = System.nanoTime();
        private long last = begun;

        Lines(Console console, String task, String unit, long total) {
            this.console = console;
            this.task = task;
            this.unit = unit;
            this.total = total;
        }

        @Override
        public void moved(long done) {
            long now = System.nanoTime();
            if (now - last > SILENCE) {
                last = now;
                double left = (now - begun) * 1e-9 / Math.max(1, done) * (total - done);
                console.err()
                        .println(String.format(
                                Locale.ROOT, "%s: %d of %d %s, %.0f s left", task, done, total, unit, left));
            }
        }

        @Override
        public void close() {}
    }
}
