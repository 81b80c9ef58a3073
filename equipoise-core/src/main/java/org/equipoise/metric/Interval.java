package org.equipoise.metric;

/** A two-sided interval [low, high] around an estimate. */
public record Interval(double low, double high) {}
