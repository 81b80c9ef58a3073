package org.equipoise.cli;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with the time left, drawn over itself on the last line of a terminal; closed, it ends the line. */
final class TerminalBar implements Meter {
    private static final int WIDTH = 79;

    private final Console console;
    private final ProgressBar bar;

    TerminalBar(Console console, String task, long total) {
        this.console = console;
        this.bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .setConsumer(
                        new DelegatingProgressBarConsumer(text -> console.err().print("\r" + text), WIDTH))
                .build();
    }

    /** What stands behind the bar from now on. */
    void label(String text) {
        bar.setExtraMessage(" " + text);
    }

    @Override
    public void moved(long done) {
        bar.stepTo(done);
    }

    @Override
    public void close() {
        bar.close();
        console.err().println();
    }
}
