package org.equipoise.report;

import org.equipoise.experiment.MethodSummary;
import org.equipoise.experiment.Run;

/** How methods are shown: "id" in the default variant, "id:variant" in another. */
final class MethodName {
    static final String DEFAULT_VARIANT = "paper";

    private MethodName() {}

    static String of(Run run) {
        return of(run.method(), run.variant());
    }

    static String of(MethodSummary summary) {
        return of(summary.method(), summary.variant());
    }

    /** The shown form of "id" or "id:variant", so that "badr:paper" and "badr" are one method. */
    static String of(String label) {
        String suffix = ":" + DEFAULT_VARIANT;
        return label.endsWith(suffix) ? label.substring(0, label.length() - suffix.length()) : label;
    }

    private static String of(String method, String variant) {
        return variant.isEmpty() ? method : of(method + ":" + variant);
    }
}
