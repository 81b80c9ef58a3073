/**
 * How time and memory grow with the data. Of a fit: simulated logs of any size ({@link org.equipoise.bench.growth.SimulatedLogs}), one fit in a JVM of its
 * own ({@link org.equipoise.bench.growth.GrowthPoint}), one axis varied at a time ({@link org.equipoise.bench.growth.Growth}), and the curves drawn on
 * logarithmic axes; {@code equipoise-bench/growth.sh} runs it. Of reading a log: {@link org.equipoise.bench.growth.Loading}, by {@code
 * equipoise-bench/loading.sh}.
 */
package org.equipoise.bench.growth;
