package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TruthComparisonTest {
    @Test
    void regretIsTheMeanDifferenceToTheReferenceSeedBySeed() {
        Map<String, Map<Long, Double>> losses = new LinkedHashMap<>();
        losses.put("naive", Map.of(1L, 0.7, 2L, 0.9));
        losses.put("closed", Map.of(1L, 0.6));
        losses.put("oracle", Map.of(1L, 0.5, 2L, 0.6));
        List<TruthComparison.Row> rows =
                TruthComparison.of("log-loss", "oracle", losses).rows();
        assertThat(rows).extracting(TruthComparison.Row::method).containsExactly("naive", "closed", "oracle");
        assertThat(rows.get(0).idealLoss()).isCloseTo(0.8, within(1e-12));
        assertThat(rows.get(0).regret()).isCloseTo(0.25, within(1e-12));
        // t of .975 with one degree of freedom is 12.7062, s/sqrt(2) is .05
        assertThat(rows.get(0).high()).isCloseTo(0.25 + 12.7062 * 0.05, within(1e-5));
        assertThat(rows.get(1).regret()).isCloseTo(0.05, within(1e-12));
        assertThat(rows.get(2).regret()).isZero();
    }

    @Test
    void anUnknownReferenceIsRefused() {
        assertThatThrownBy(() -> TruthComparison.of("log-loss", "oracle", Map.of("naive", Map.of(1L, 0.7))))
                .hasMessageContaining("the reference must be one of [naive], got 'oracle'");
    }
}
