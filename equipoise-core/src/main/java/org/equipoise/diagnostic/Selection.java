package org.equipoise.diagnostic;

/**
 * Whether the propensity tells rows apart: by how much it predicts o better than the observed rate alone, on rows that it was not fitted to.
 *
 * @param gain mean over the rows of the difference of log-likelihoods, in nats a row of D
 * @param standardError of that mean
 * @param rows how many rows
 */
public record Selection(double gain, double standardError, int rows) {

    /**
     * @param rows held out
     * @param rate the observed share of D, in (0, 1)
     */
    public static Selection of(Exposures rows, double rate) {
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < rows.size(); k++) {
            double chance = rows.observed(k) ? rate : 1 - rate;
            double difference = -Math.log(rows.weight(k)) - Math.log(chance);
            sum += difference;
            squares += difference * difference;
        }
        double mean = sum / rows.size();
        double variance = Math.max(0, squares / rows.size() - mean * mean);
        return new Selection(mean, Math.sqrt(variance / rows.size()), rows.size());
    }

    /** The gain in standard errors; 0 for a constant propensity equal to the rate. */
    public double z() {
        return standardError > 0 ? gain / standardError : 0;
    }
}
