package org.equipoise.metric;

import java.util.Collection;

/** What to say about a name that is not known. */
final class Nearest {
    private Nearest() {}

    /** "unknown metric 'ndgc': did you mean ndcg? Known: …". */
    static String message(String kind, String given, Collection<String> known) {
        String nearest = known.iterator().next();
        for (String candidate : known) {
            if (distance(given, candidate) < distance(given, nearest)) {
                nearest = candidate;
            }
        }
        return "unknown " + kind + " '" + given + "': did you mean " + nearest + "? Known: " + String.join(", ", known);
    }

    /** The Levenshtein distance: the fewest insertions, deletions and substitutions from a to b. */
    static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substituted, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
