package org.equipoise.data;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name someone probably meant: the one the fewest edits away (Levenshtein distance, letter case ignored). */
public final class Nearest {

    private Nearest() {}

    /** The nearest of {@code names}, if one is at most half of {@code name} away. */
    public static Optional<String> of(String name, Collection<String> names) {
        String best = null;
        int bestDistance = Math.max(1, name.length() / 2) + 1;
        for (String candidate : names) {
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The end of an error message: ", expected one of a, b, c (did you mean b?)". */
    public static String suggestion(String name, Collection<String> names) {
        String end =
                of(name, names).map(near -> " (did you mean " + near + "?)").orElse("");
        return ", expected one of " + String.join(", ", names) + end;
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
