package org.equipoise.bench.growth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.equipoise.bench.growth.LogLogPlot.Curve;
import org.equipoise.bench.growth.LogLogPlot.Stroke;

/**
 * The time and the memory of an axis beside each other.
 *
 * @param axis what was varied
 * @param rows what was measured
 */
record GrowthFigure(Axis axis, List<Map<String, String>> rows) {
    private static final Map<String, String> COLORS = Map.of("ips", "#0072b2", "dr-jl", "#d55e00");
    private static final String PROPENSITY_COLOR = "#009e73";
    private static final String STYLE =
            """
            <style>
            text { font: 12px sans-serif; fill: #333 }
            .title { font-weight: bold; font-size: 13px }
            .tick { font-size: 11px }
            .grid { stroke: #e6e6e6 }
            .axis { stroke: #888 }
            .measured { fill: none; stroke-width: 2 }
            .allowed { fill: none; stroke-width: 1.3; stroke-dasharray: 5 4 }
            .reference { stroke: #aaa; stroke-width: 1.3 }
            </style>
            """;

    /** A self-contained image. */
    String svg() {
        int width = 2 * LogLogPlot.WIDTH;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + LogLogPlot.HEIGHT
                + "\" viewBox=\"0 0 " + width + " " + LogLogPlot.HEIGHT + "\">\n" + STYLE
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
                + seconds().svg(0, 0)
                + memory().svg(LogLogPlot.WIDTH, 0)
                + "</svg>\n";
    }

    private LogLogPlot seconds() {
        List<Curve> curves = new ArrayList<>();
        for (String method : axis.methods()) {
            curves.add(curve(method, method, COLORS.get(method), Stroke.MEASURED, "fit_epoch_s"));
        }
        String any = axis.methods().get(0);
        if (!rows.get(0).get("propensity_epoch_s").equals("NaN")) {
            curves.add(curve("propensities", any, PROPENSITY_COLOR, Stroke.MEASURED, "propensity_epoch_s"));
        }
        int exponent = axis.slope().exponent();
        return new LogLogPlot(
                "Time (gray: slope " + exponent + ")", axis.label(), "seconds an epoch", curves, exponent);
    }

    private LogLogPlot memory() {
        List<Curve> curves = new ArrayList<>();
        for (String method : axis.methods()) {
            curves.add(curve(method + ", peak", method, COLORS.get(method), Stroke.MEASURED, "peak_mib"));
            curves.add(curve(
                    method + ", 3 × parameters + 16 B a row", method, COLORS.get(method), Stroke.ALLOWED, "bound_mib"));
        }
        return new LogLogPlot(
                "Memory (dashed: what the design allows)",
                axis.label(),
                "MiB resident",
                curves,
                Math.max(0, axis.slope().exponent()));
    }

    private Curve curve(String name, String method, String color, Stroke stroke, String column) {
        List<Map<String, String>> own = rows.stream()
                .filter(row -> row.get(PointSettings.METHOD).equals(method))
                .sorted(Comparator.comparingDouble(axis::position))
                .toList();
        return new Curve(
                name,
                color,
                stroke,
                own.stream().map(axis::position).toList(),
                own.stream().map(row -> Double.valueOf(row.get(column))).toList());
    }
}
