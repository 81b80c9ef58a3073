package org.equipoise.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.equipoise.scorer.Tensor.Kind;
import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void parametersThatAnArrayCannotHoldAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layout().add("user.factors", Kind.USER_FACTORS, 2, 2_000_000_000))
                .withMessage("user.factors: 2 x 2000000000 numbers after 0 others, expected fewer than 2^31 in all");
    }

    @Test
    void theSumOfAllTensorsIsBoundedToo() {
        Layout layout = new Layout();
        assertThat(layout.add("user.factors", Kind.USER_FACTORS, 1, Integer.MAX_VALUE - 1)
                        .size())
                .isEqualTo(Integer.MAX_VALUE - 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layout.add("item.factors", Kind.ITEM_FACTORS, 1, 2))
                .withMessageContaining("item.factors: 1 x 2 numbers after 2147483646 others");
    }
}
