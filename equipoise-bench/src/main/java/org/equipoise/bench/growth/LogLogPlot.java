package org.equipoise.bench.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Curves on two logarithmic axes, drawn as SVG.
 *
 * @param title what stands above it
 * @param xLabel what the horizontal axis is, with its unit
 * @param yLabel what the vertical axis is, with its unit
 * @param curves what is drawn
 * @param exponent of the power that the reference line follows
 */
record LogLogPlot(String title, String xLabel, String yLabel, List<Curve> curves, int exponent) {
    static final int WIDTH = 440;
    static final int HEIGHT = 380;
    private static final int LEFT = 64;
    private static final int RIGHT = 16;
    private static final int TOP = 92;
    private static final int BOTTOM = 56;
    private static final int MOST_TICKS = 7;

    /**
     * @param name in the legend
     * @param color of the line
     * @param stroke how it is drawn
     * @param x horizontal positions, ascending
     * @param y vertical positions
     */
    record Curve(String name, String color, Stroke stroke, List<Double> x, List<Double> y) {}

    /** How a line is drawn. */
    enum Stroke {
        MEASURED,
        ALLOWED
    }

    /** A group whose upper left corner is at the given pixels. */
    String svg(int left, int top) {
        LogScale x = LogScale.around(all(Curve::x), LEFT, WIDTH - RIGHT);
        LogScale y = LogScale.around(all(Curve::y), HEIGHT - BOTTOM, TOP);
        StringBuilder svg = new StringBuilder(format("<g transform=\"translate(%d %d)\">%n", left, top));
        svg.append(text(LEFT, 18, "start", "title", title));
        grid(svg, x, y);
        reference(svg, x, y);
        for (int k = 0; k < curves.size(); k++) {
            curve(svg, curves.get(k), x, y);
            legend(svg, curves.get(k), k);
        }
        svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 14, "middle", "label", xLabel));
        svg.append(format(
                "<text class=\"label\" text-anchor=\"middle\" transform=\"translate(16 %.1f) rotate(-90)\">%s</text>%n",
                (TOP + HEIGHT - BOTTOM) / 2.0, yLabel));
        return svg.append("</g>\n").toString();
    }

    private List<Double> all(Function<Curve, List<Double>> numbers) {
        return curves.stream().flatMap(c -> numbers.apply(c).stream()).toList();
    }

    private void grid(StringBuilder svg, LogScale x, LogScale y) {
        for (double tick : xTicks(x)) {
            svg.append(line("grid", x.at(tick), y.from(), x.at(tick), y.to()));
            svg.append(text(x.at(tick), y.from() + 18, "middle", "tick", LogScale.text(tick)));
        }
        for (double tick : y.ticks()) {
            svg.append(line("grid", x.from(), y.at(tick), x.to(), y.at(tick)));
            svg.append(text(x.from() - 6, y.at(tick) + 4, "end", "tick", LogScale.text(tick)));
        }
        svg.append(line("axis", x.from(), y.from(), x.to(), y.from()));
        svg.append(line("axis", x.from(), y.from(), x.from(), y.to()));
    }

    /** Where the numbers are few and close, the numbers themselves. */
    private List<Double> xTicks(LogScale x) {
        List<Double> own = all(Curve::x).stream().distinct().sorted().toList();
        return own.size() <= MOST_TICKS && x.high() / x.low() < 1000 ? own : x.ticks();
    }

    /** Through the last point of the first curve, or its first where nothing is to grow, as far as the axes go. */
    private void reference(StringBuilder svg, LogScale x, LogScale y) {
        Curve first = curves.get(0);
        int point = exponent > 0 ? first.x().size() - 1 : 0;
        double x1 = first.x().get(point);
        double y1 = first.y().get(point);
        double from = clipped(x.low(), x1, y1, y);
        double to = clipped(x.high(), x1, y1, y);
        svg.append(line("reference", x.at(from), y.at(power(from, x1, y1)), x.at(to), y.at(power(to, x1, y1))));
    }

    private double power(double x, double x1, double y1) {
        return y1 * Math.pow(x / x1, exponent);
    }

    /** The place nearest to {@code x} where the line is still on the vertical axis. */
    private double clipped(double x, double x1, double y1, LogScale y) {
        double there = power(x, x1, y1);
        if (y.holds(there)) {
            return x;
        }
        double edge = there < y.low() ? y.low() : y.high();
        return x1 * Math.pow(edge / y1, 1.0 / exponent);
    }

    private static void curve(StringBuilder svg, Curve curve, LogScale x, LogScale y) {
        List<String> places = new ArrayList<>();
        for (int k = 0; k < curve.x().size(); k++) {
            places.add(
                    format("%.1f,%.1f", x.at(curve.x().get(k)), y.at(curve.y().get(k))));
        }
        svg.append(format(
                "<polyline class=\"%s\" stroke=\"%s\" points=\"%s\"/>%n",
                css(curve.stroke()), curve.color(), String.join(" ", places)));
        if (curve.stroke() == Stroke.MEASURED) {
            svg.append(places.stream()
                    .map(place -> place.split(",", -1))
                    .map(at ->
                            format("<circle cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"%s\"/>%n", at[0], at[1], curve.color()))
                    .collect(Collectors.joining()));
        }
    }

    private static void legend(StringBuilder svg, Curve curve, int k) {
        double left = LEFT + k % 2 * 180.0;
        int line = k / 2;
        double middle = 40 + line * 18.0;
        svg.append(format(
                "<path class=\"%s\" stroke=\"%s\" d=\"M%.1f %.1fh22\"/>%n",
                css(curve.stroke()), curve.color(), left, middle));
        svg.append(text(left + 28, middle + 4, "start", "tick", curve.name()));
    }

    private static String css(Stroke stroke) {
        return stroke.name().toLowerCase(Locale.ROOT);
    }

    private static String line(String css, double x1, double y1, double x2, double y2) {
        return format("<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n", css, x1, y1, x2, y2);
    }

    private static String text(double x, double y, String anchor, String css, String text) {
        return format(
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", css, x, y, anchor, text);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
    }
}
