package org.equipoise.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auc",
                "user-auc",
                "ndcg@5",
                "recall@50",
                "precision@5",
                "f1@20",
                "logloss",
                "brier",
                "ece",
                "ece@15"
            })
    void aNameParsesToTheMetricOfThatName(String name) {
        assertThat(Metrics.parse(name).name()).isEqualTo(name);
    }

    @Test
    void listsKeepTheirOrder() {
        assertThat(Metrics.parseAll("ndcg@5, auc")).containsExactly(new Ndcg(5), new Auc());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ndgc@5 | unknown metric 'ndgc': did you mean ndcg?",
                "log-loss | unknown metric 'log-loss': did you mean logloss?",
                "AUC | unknown metric 'AUC': did you mean auc?",
                "ndcg | metric 'ndcg' needs a cut-off, 'ndcg@5' for instance",
                "auc@5 | metric 'auc' takes no cut-off, got 'auc@5'",
                "recall@x | metric 'recall@x' needs a whole number after '@', got 'x'",
                "recall@0 | recall@K needs K of at least 1, got 0",
                "auc,auc | metric 'auc' is listed twice in 'auc,auc'",
                "auc,, | unknown metric ''",
            })
    void badNamesAreExplained(String given, String message) {
        assertThatThrownBy(() -> Metrics.parseAll(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
