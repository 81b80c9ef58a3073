/**
 * Results as documents: {@code results.json} ({@link org.equipoise.report.ResultsJson}), a table for the terminal or for
 * Markdown ({@link org.equipoise.report.TextTable}), and one HTML file that needs nothing but a browser
 * ({@link org.equipoise.report.HtmlReport}).
 *
 * <p>Every document shows the same {@link org.equipoise.report.Report}. Nothing is computed here beyond medians over
 * seeds and the choice of the best: means, intervals and differences come with the results. A method is shown as
 * "id" for the variant "paper" and as "id:variant" otherwise. Equal reports give equal bytes: no clock, no locale.
 */
package org.equipoise.report;
