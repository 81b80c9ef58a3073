package org.equipoise.architecture;

import java.util.List;
import java.util.Random;

/** Code that breaks one rule each, to see that the rules notice. */
@SuppressWarnings({
    "DefaultCharset",
    "StringCaseLocaleUsage",
    "AnnotateFormatMethod",
    "unused",
    "NonFinalStaticField",
    "MutablePublicArray"
})
final class Offenders {
    private Offenders() {}

    static final class UsesALibrary {
        org.assertj.core.api.Assertions library;
    }

    static final class UsesAnUnseededGenerator {
        Random random;
    }

    static final class UsesTheGlobalGenerator {
        double draw() {
            return Math.random();
        }
    }

    static final class UsesTheDefaultCharset {
        byte[] bytes(String text) {
            return text.getBytes();
        }
    }

    static final class ReadsInTheDefaultCharset {
        String text(byte[] bytes) {
            return new String(bytes);
        }
    }

    static final class FormatsInTheDefaultLocale {
        String text(double value) {
            return String.format("%f", value);
        }
    }

    static final class FormatsItselfInTheDefaultLocale {
        String text(double value) {
            return "%f".formatted(value);
        }
    }

    static final class LowersInTheDefaultLocale {
        List<String> text(List<String> words) {
            return words.stream().map(String::toLowerCase).toList();
        }
    }

    static final class KeepsStaticState {
        static int counter;
    }

    static final class SharesAnArray {
        public static final int[] SHARED = {1};
    }
}
