package org.equipoise.weight;

/** 1/p̂. */
public record Inverse() implements WeightTransform {

    @Override
    public float of(float pHat) {
        return 1 / pHat;
    }
}
