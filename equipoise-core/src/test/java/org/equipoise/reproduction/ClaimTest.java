package org.equipoise.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.experiment.MethodSummary;
import org.equipoise.experiment.MethodSummary.Distribution;
import org.equipoise.reproduction.Claim.Standing;
import org.equipoise.reproduction.PublishedTable.Row;
import org.junit.jupiter.api.Test;

class ClaimTest {
    private static MethodSummary summary(String method, Map<String, Double> means) {
        Map<String, Distribution> metrics = new LinkedHashMap<>();
        means.forEach((metric, mean) -> metrics.put(metric, new Distribution(mean, mean, 0, mean, mean)));
        return new MethodSummary(method, "paper", 1, metrics);
    }

    @Test
    void theRankIsOnePlusThoseThatAreBetter() {
        List<MethodSummary> summaries = List.of(
                summary("a", Map.of("ece", 0.1, "bias", 0.1)),
                summary("b", Map.of("ece", 0.2, "bias", 0.2)),
                summary("upo-dr", Map.of("ece", 0.3, "bias", 0.1)),
                summary("c", Map.of("ece", Double.NaN, "bias", 0.3)));
        Claim claim = new Claim("upo-dr", 2, List.of("ece", "bias"));
        assertThat(claim.standings(summaries))
                .containsExactly(new Standing("ece", 3, 3, false), new Standing("bias", 1, 4, true));
    }

    @Test
    void aMethodWithoutAFigureHasNoRank() {
        Claim claim = new Claim("upo-dr", 2, List.of("ece"));
        assertThat(claim.standings(List.of(summary("upo-dr", Map.of("ece", Double.NaN)))))
                .isEmpty();
        assertThat(claim.standings(List.of(summary("dr-jl", Map.of("ece", 0.1)))))
                .isEmpty();
    }

    /** The paper's own figures bear its claim out, so the transcription is right at least there. */
    @Test
    void everyPublishedTableBearsItsClaimsOut() {
        for (PublishedTable table : PublishedTables.all()) {
            List<MethodSummary> printed = table.rows().stream()
                    .map(row -> summary(row.method(), figures(table, row)))
                    .toList();
            for (Claim claim : table.claims()) {
                assertThat(claim.standings(printed))
                        .hasSameSizeAs(claim.metrics())
                        .allMatch(Standing::holds);
            }
        }
    }

    private static Map<String, Double> figures(PublishedTable table, Row row) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (int column = 0; column < table.measures().size(); column++) {
            figures.put(table.measures().get(column).metric(), row.printed().get(column));
        }
        return figures;
    }
}
