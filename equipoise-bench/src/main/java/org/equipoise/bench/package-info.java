/**
 * Benchmarks (JMH). Each reports nanoseconds an element, and stands beside what the memory alone costs: a bare gather of the same
 * rows, an update of the same arrays; {@link org.equipoise.bench.KernelTable} prints them side by side. Run them with
 *
 * <pre>mvn -q -B -pl equipoise-bench -am -DskipTests -Pbench package</pre>
 *
 * and choose by {@code -Dbench="dots -p width=64 -f 1"}, which are JMH's own arguments. Whole processes are timed by the scripts of this module.
 */
package org.equipoise.bench;
