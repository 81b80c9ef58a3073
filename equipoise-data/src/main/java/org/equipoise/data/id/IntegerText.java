package org.equipoise.data.id;

/** Whole numbers in canonical form: what {@code Long.toString} writes. */
final class IntegerText {

    private IntegerText() {}

    /** Whether {@code Long.toString(Long.parseLong(text)).equals(text)}. */
    static boolean isCanonical(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - start;
        if (digits == 0 || digits > 19 || (text.charAt(start) == '0' && text.length() > 1)) {
            return false;
        }
        for (int k = start; k < text.length(); k++) {
            if (text.charAt(k) < '0' || text.charAt(k) > '9') {
                return false;
            }
        }
        return digits < 19 || fits(text);
    }

    private static boolean fits(String text) {
        try {
            Long.parseLong(text);
            return true;
        } catch (NumberFormatException tooLarge) {
            return false;
        }
    }
}
