/**
 * How fast pairs are scored and items ranked, beside a plain loop, beside NumPy and torch, and beside what the processor can do at the
 * most: {@code equipoise-bench/scoring.sh} runs all of it.
 */
package org.equipoise.bench.scoring;
