package org.equipoise.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.equipoise.reproduction.Claim;
import org.equipoise.reproduction.PublishedTable;
import org.equipoise.reproduction.Reproduction;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reproduced table as {@code results.json}: what {@link ResultsJson} writes and reads, and beside it
 *
 * <pre>
 *  "published": {"table", "citation", "rows": [{"name", "method", "printed": {"ece", …}}],
 *                "claims": [{"method", "rank", "standings": [{"metric", "rank", "of", "holds"}]}]}
 * </pre>
 */
public final class ReproductionJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ReproductionJson() {}

    /** Indented JSON with a final line break. */
    public static String text(Reproduction made) {
        Report report = Report.of(ReproductionText.title(made), made.results()).with(made.truth());
        ObjectNode node = ResultsTree.of(report);
        node.set("published", published(made));
        return JsonText.document(node);
    }

    /**
     * Writes the file under a temporary name and moves it into place.
     *
     * @throws IOException if the file cannot be written; an older file then stands unchanged
     */
    public static void write(Reproduction made, Path file) throws IOException {
        WholeFile.write(file, text(made));
    }

    private static ObjectNode published(Reproduction made) {
        ObjectNode node = JSON.objectNode();
        node.put("table", made.table().id());
        node.put("citation", made.table().citation());
        node.set("rows", ResultsTree.array(made.table().rows(), row -> row(made.table(), row)));
        node.set("claims", ResultsTree.array(made.table().claims(), claim -> claim(made, claim)));
        return node;
    }

    private static ObjectNode row(PublishedTable table, PublishedTable.Row row) {
        Map<String, Double> printed = new LinkedHashMap<>();
        for (int column = 0; column < table.measures().size(); column++) {
            printed.put(table.measures().get(column).metric(), row.printed().get(column));
        }
        ObjectNode node = JSON.objectNode();
        node.put("name", row.name());
        node.put("method", row.method());
        node.set("printed", ResultsTree.object(printed, ResultsTree::number));
        return node;
    }

    private static ObjectNode claim(Reproduction made, Claim claim) {
        ObjectNode node = JSON.objectNode();
        node.put("method", claim.method());
        node.put("rank", claim.rank());
        node.set("standings", ResultsTree.array(claim.standings(made.results().summary()), ReproductionJson::standing));
        return node;
    }

    private static ObjectNode standing(Claim.Standing standing) {
        ObjectNode node = JSON.objectNode();
        node.put("metric", standing.metric());
        node.put("rank", standing.rank());
        node.put("of", standing.of());
        node.put("holds", standing.holds());
        return node;
    }
}
