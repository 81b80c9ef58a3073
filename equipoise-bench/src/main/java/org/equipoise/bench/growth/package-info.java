/**
 * How time and memory of a fit grow with the data: simulated logs of any size ({@link org.equipoise.bench.growth.SimulatedLogs}), one fit in a JVM of
 * its own ({@link org.equipoise.bench.growth.GrowthPoint}), one axis varied at a time ({@link org.equipoise.bench.growth.Growth}), and the curves drawn
 * on logarithmic axes. {@code equipoise-bench/growth.sh} runs it.
 */
package org.equipoise.bench.growth;
