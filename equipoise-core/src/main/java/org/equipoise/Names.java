package org.equipoise;

import java.util.Collection;
import java.util.Comparator;

/** Help for people who mistype a name. */
public final class Names {
    private Names() {}

    /** "did you mean …?" with the known name that is nearest by edit distance, or the list of all if none is near. */
    public static String suggestion(String unknown, Collection<String> known) {
        String nearest = known.stream()
                .min(Comparator.comparingInt(name -> distance(unknown, name)))
                .orElse("");
        return !nearest.isEmpty() && distance(unknown, nearest) <= Math.max(2, unknown.length() / 3)
                ? "did you mean \"" + nearest + "\"?"
                : "known are " + String.join(", ", known);
    }

    /** The Levenshtein distance: the fewest insertions, deletions and replacements of a character. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
