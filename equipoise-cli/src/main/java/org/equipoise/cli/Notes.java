package org.equipoise.cli;

/** What a user should know of a run beside its results: lines on stderr. */
interface Notes {

    /** One line. */
    void add(String line);

    /** Lines on stderr, or nothing. */
    static Notes of(Console console, OutputFlags flags) {
        return flags.quiet() ? line -> {} : line -> console.err().println(line);
    }
}
