package org.equipoise.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The core alone: no vector kernels are on its class path, and its tests run without the vector module. */
final class KernelsProviderTest {

    @Test
    void withoutTheModuleTheScalarKernelsRunAndSayWhy() {
        KernelsProvider.Choice choice = KernelsProvider.choose("");
        assertThat(choice.kernels().name()).isEqualTo("scalar");
        assertThat(choice.reason()).contains("--add-modules jdk.incubator.vector");
        assertThat(VectorMath.kernelName()).isEqualTo("scalar");
    }

    @Test
    void scalarKernelsCanBeForced() {
        assertThat(KernelsProvider.choose("scalar").reason()).isEqualTo("equipoise.kernels=scalar was asked for");
    }

    @Test
    void forcingVectorKernelsThatCannotRunFailsWithTheReason() {
        assertThatThrownBy(() -> KernelsProvider.choose("vector"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("equipoise.kernels=vector was asked for, but")
                .hasMessageContaining("--add-modules");
    }

    @Test
    void anyOtherWishIsRefused() {
        assertThatThrownBy(() -> KernelsProvider.choose("gpu"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("equipoise.kernels must be \"scalar\" or \"vector\", got \"gpu\"");
    }
}
