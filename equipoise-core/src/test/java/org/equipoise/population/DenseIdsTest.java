package org.equipoise.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenseIdsTest {
    private final Ids ids = Ids.dense(12);

    @Test
    void everyIndexComesBackFromItsText() {
        assertThat(ids.size()).isEqualTo(12);
        for (int k = 0; k < ids.size(); k++) {
            assertThat(ids.index(ids.text(k))).isEqualTo(k);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "-1", "-0", "+1", "01", " 1", "1.0", "x", "\u0661", "4294967296"})
    void whatIsNotTheCanonicalTextOfAnIndexIsNoId(String text) {
        assertThat(ids.index(text)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 12})
    void anIndexOutsideHasNoText(int index) {
        assertThatThrownBy(() -> ids.text(index))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining(Integer.toString(index));
    }
}
