package org.equipoise.bench.growth;

import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic axis.
 *
 * @param low the number at {@code from}
 * @param high the number at {@code to}
 * @param from pixels
 * @param to pixels
 */
record LogScale(double low, double high, double from, double to) {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** An axis with all the numbers on it, and a little room at both ends. */
    static LogScale around(List<Double> numbers, double from, double to) {
        double least = numbers.stream().mapToDouble(x -> x).min().orElseThrow();
        double most = numbers.stream().mapToDouble(x -> x).max().orElseThrow();
        double room = Math.max(Math.pow(most / least, 0.06), 1.15);
        return new LogScale(least / room, most * room, from, to);
    }

    double at(double number) {
        return from + (to - from) * Math.log(number / low) / Math.log(high / low);
    }

    boolean holds(double number) {
        return number >= low && number <= high;
    }

    /** Powers of ten, and where they are few, their multiples. */
    List<Double> ticks() {
        double[] digits = digits();
        List<Double> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
            for (double digit : digits) {
                double tick = digit * Math.pow(10, power);
                if (holds(tick)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    private double[] digits() {
        if (high / low > 100) {
            return new double[] {1};
        }
        return high / low > 5 ? new double[] {1, 2, 5} : new double[] {1, 1.5, 2, 3, 4, 5, 7};
    }

    /** A tick as people write it: 0.2, 50, 10⁶. */
    static String text(double tick) {
        double power = Math.log10(tick);
        if (tick >= 1e4 && Math.abs(power - Math.rint(power)) < 1e-9) {
            StringBuilder text = new StringBuilder("10");
            for (char digit : Integer.toString((int) Math.rint(power)).toCharArray()) {
                text.append(SUPERSCRIPTS.charAt(digit - '0'));
            }
            return text.toString();
        }
        if (tick >= 1e5) {
            double ten = Math.pow(10, Math.floor(power));
            return Math.round(tick / ten) + "·" + text(ten);
        }
        boolean whole = tick >= 1 && tick == Math.rint(tick);
        return whole ? Long.toString((long) tick) : Double.toString(Math.round(tick * 1e6) / 1e6);
    }
}
