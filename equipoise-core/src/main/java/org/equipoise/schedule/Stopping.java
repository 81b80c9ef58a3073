package org.equipoise.schedule;

/** When training ends, and with which parameters. A value; what it has seen so far is a {@link Monitor}. */
public interface Stopping {

    /** The most epochs there can be. */
    int maxEpochs();

    /** Whether it looks at a validation score, which must then be given. */
    boolean needsValidation();

    /** A fresh monitor. */
    Monitor start();

    /** What a stopping rule remembers. */
    interface Monitor {

        /**
         * Takes note of an epoch.
         *
         * @param loss the monitored training loss, lower is better
         * @param validation the validation score, higher is better; NaN if there is none
         * @return what to do now
         */
        Verdict after(double loss, double validation);
    }

    /** What to do after an epoch. */
    enum Verdict {
        /** Go on. */
        CONTINUE,
        /** Go on, and keep these parameters: they are the best so far. */
        KEEP,
        /** End with the parameters kept last, or the present ones if none were kept. */
        STOP
    }
}
