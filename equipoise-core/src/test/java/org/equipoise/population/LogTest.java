package org.equipoise.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTest {
    private static final Ids IDS = Ids.dense(3);

    @Test
    void columnsComeOutAsTheyWentIn() {
        int[] user = {0, 2};
        int[] item = {1, 1};
        float[] label = {1, 0};
        Log bare = new Log(IDS, IDS, user, item, label, null, null);
        assertThat(bare.rows()).isEqualTo(2);
        assertThat(bare.user()).isSameAs(user);
        assertThat(bare.item()).isSameAs(item);
        assertThat(bare.label()).isSameAs(label);
        assertThat(bare.users()).isSameAs(IDS);
        assertThat(bare.items()).isSameAs(IDS);
        assertThat(bare.observed()).isEmpty();
        assertThat(bare.propensity()).isEmpty();
        boolean[] observed = {true, false};
        float[] propensity = {0.5f, 0.5f};
        Log full = new Log(IDS, IDS, user, item, label, observed, propensity);
        assertThat(full.observed().orElseThrow()).isSameAs(observed);
        assertThat(full.propensity().orElseThrow()).isSameAs(propensity);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 2, 2", "2, 1, 2, 2", "2, 2, 1, 2", "2, 2, 2, 1"})
    void columnsMustBeEquallyLong(int items, int labels, int flags, int propensities) {
        assertThatThrownBy(() -> new Log(
                        IDS,
                        IDS,
                        new int[2],
                        new int[items],
                        new float[labels],
                        new boolean[flags],
                        new float[propensities]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the columns of a log must be equally long");
    }
}
