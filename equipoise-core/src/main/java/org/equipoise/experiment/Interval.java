package org.equipoise.experiment;

/** A two-sided interval [low, high] around an estimate. */
public record Interval(double low, double high) {}
