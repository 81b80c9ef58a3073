package org.equipoise.cli;

import org.equipoise.Check;
import picocli.CommandLine.Option;

/** Flags about how many rows the files of a simulated log have. */
final class SliceFlags {
    private static final int MOST_TEST_ROWS = 100_000;
    private static final int MOST_TRUTH_ROWS = 2_000_000;

    @Option(
            names = "--uniform-rows",
            paramLabel = "N",
            defaultValue = "0",
            description = "Rows of uniform.csv, for methods that learn from a uniform exposure; 0 for no such file"
                    + " (default: ${DEFAULT-VALUE}).")
    private int uniform;

    @Option(
            names = "--validation-rows",
            paramLabel = "N",
            description = "Rows of validation.csv (default: half as many as test rows).")
    private Integer validation;

    @Option(
            names = "--test-rows",
            paramLabel = "N",
            description = "Rows of test.csv (default: a tenth of the cells, at most 100000).")
    private Integer test;

    @Option(
            names = "--truth-rows",
            paramLabel = "N",
            description = "Cells in truth.csv; 0 for no such file (default: all, but at most 2000000 random ones).")
    private Integer truth;

    /**
     * How many rows each file has.
     *
     * @param truth all cells if it is their number, else so many random ones
     */
    record Sizes(int uniform, int validation, int test, int truth) {
        /** Rows of all slices, none of which share a cell. */
        long slices() {
            return (long) uniform + validation + test;
        }
    }

    /** @throws IllegalArgumentException if a size is negative, or 0 of a file that has to be there */
    void check() {
        checkAtLeast("--uniform-rows", uniform, 0);
        checkAtLeast("--validation-rows", validation, 1);
        checkAtLeast("--test-rows", test, 1);
        checkAtLeast("--truth-rows", truth, 0);
    }

    private static void checkAtLeast(String flag, Integer given, int least) {
        if (given != null) {
            Check.atLeast(flag, given, least);
        }
    }

    /**
     * The sizes for a log.
     *
     * @param cells how many cells there are in all
     * @param available how many the validation and test slices are cut from by default
     * @throws IllegalArgumentException if the truth has more cells than there are
     */
    Sizes of(long cells, long available) {
        int tested = test == null ? (int) Math.min(MOST_TEST_ROWS, Math.max(1, available / 10)) : test;
        int known = (int) Math.min(cells, MOST_TRUTH_ROWS);
        Sizes sizes = new Sizes(
                uniform,
                validation == null ? Math.max(1, tested / 2) : validation,
                tested,
                truth == null ? known : truth);
        if (sizes.truth() > cells) {
            throw new IllegalArgumentException(
                    "--truth-rows " + sizes.truth() + ": there are only " + cells + " cells");
        }
        return sizes;
    }
}
