package org.equipoise.diagnostic;

/**
 * Whether the propensity tells rows apart that it was not fitted to.
 *
 * @param correlation of ln(p̂/(1 − p̂)) and o; 0 for a constant propensity. It asks for the order only: a propensity that overdoes differences has it all the same
 * @param gain by how much p̂ predicts o better than the observed rate alone: mean difference of log-likelihoods, in nats a row; negative where p̂ overdoes it
 * @param gainStandardError of that mean
 * @param rows how many rows
 */
public record Selection(double correlation, double gain, double gainStandardError, int rows) {

    /**
     * @param rows held out
     * @param rate the observed share of D, in (0, 1)
     */
    public static Selection of(Exposures rows, double rate) {
        double[] difference = new double[rows.size()];
        double[] logit = new double[rows.size()];
        double[] observed = new double[rows.size()];
        for (int k = 0; k < rows.size(); k++) {
            double chance = rows.observed(k) ? rate : 1 - rate;
            difference[k] = -Math.log(rows.weight(k)) - Math.log(chance);
            logit[k] = rows.logOdds(k);
            observed[k] = rows.observed(k) ? 1 : 0;
        }
        double spread = Math.sqrt(covariance(logit, logit) * covariance(observed, observed));
        return new Selection(
                spread > 0 ? covariance(logit, observed) / spread : 0,
                mean(difference),
                Math.sqrt(covariance(difference, difference) / rows.size()),
                rows.size());
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    private static double covariance(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += (x[k] - meanX) * (y[k] - meanY);
        }
        return sum / x.length;
    }

    /** The correlation in standard errors, √n · correlation: standard normal if p̂ says nothing about o (the score test of a logistic slope of 0). */
    public double z() {
        return correlation * Math.sqrt(rows);
    }
}
