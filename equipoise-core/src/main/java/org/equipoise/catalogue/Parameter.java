package org.equipoise.catalogue;

import java.util.List;
import java.util.Locale;
import org.equipoise.Check;

/**
 * A setting of a run that can be named on the command line, in a configuration file or a preset.
 *
 * @param name "propensity.lr" for instance
 * @param kind what its text must be
 * @param fallback its text where nothing sets it
 * @param description one line for people
 */
public record Parameter(String name, Kind kind, String fallback, String description) {

    /** What the text of a parameter must be. */
    public interface Kind {

        /** @throws IllegalArgumentException that says what was expected, unless {@code text} is of this kind */
        void check(String name, String text);
    }

    /** An integer at least {@code low}. */
    public record Whole(int low) implements Kind {
        @Override
        public void check(String name, String text) {
            try {
                Check.atLeast(name, Integer.parseInt(text), low);
            } catch (NumberFormatException notAnInteger) {
                throw new IllegalArgumentException(
                        name + " must be an integer at least " + low + ", got \"" + text + "\"");
            }
        }
    }

    /** A number in [low, high]. */
    public record Real(double low, double high) implements Kind {
        @Override
        public void check(String name, String text) {
            double value;
            try {
                value = Double.parseDouble(text);
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "%s must be a number in [%s, %s], got \"%s\"", name, low, high, text));
            }
            Check.inRange(name, value, low, high);
        }
    }

    /** A number in [low, high], or one of some words. */
    public record RealOr(List<String> words, double low, double high) implements Kind {
        @Override
        public void check(String name, String text) {
            if (!words.contains(text)) {
                new Real(low, high).check(name, text);
            }
        }
    }

    /** One of some words. */
    public record Word(List<String> words) implements Kind {
        @Override
        public void check(String name, String text) {
            if (!words.contains(text)) {
                throw new IllegalArgumentException(
                        name + " must be one of " + String.join(", ", words) + ", got \"" + text + "\"");
            }
        }
    }

    /** Some of some words, at least one, separated by commas. */
    public record Words(List<String> words) implements Kind {
        @Override
        public void check(String name, String text) {
            for (String part : text.split(",", -1)) {
                new Word(words).check(name, part);
            }
        }
    }

    /** Positive integers, separated by commas. */
    public record Wholes() implements Kind {
        @Override
        public void check(String name, String text) {
            for (String part : text.split(",", -1)) {
                new Whole(1).check(name, part);
            }
        }
    }

    public Parameter {
        kind.check(name, fallback);
    }

    // A name stands for one parameter. What records have by themselves would be linked anew at each start.

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameter parameter && parameter.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    static Parameter whole(String name, int low, int fallback, String description) {
        return new Parameter(name, new Whole(low), Integer.toString(fallback), description);
    }

    static Parameter real(String name, double low, double high, double fallback, String description) {
        return new Parameter(name, new Real(low, high), Double.toString(fallback), description);
    }

    static Parameter word(String name, String description, String... words) {
        return new Parameter(name, new Word(List.of(words)), words[0], description);
    }
}
