package org.equipoise.loss;

import org.equipoise.kernel.VectorMath;

/**
 * Cross-entropy as the released PyTorch codes compute it, from the float32 probability r = σ(z): −y max(ln r, −100) − (1 − y)
 * max(ln(1 − r), −100). Its derivative with respect to z is (r − y)/max(r(1 − r), 1e-12) · r(1 − r), which vanishes once r rounds to 0 or
 * 1 (r is exactly 1 from a logit of about 16.7). Named, because the released BADR imputation is bounded by nothing else; use
 * {@link CrossEntropy} for anything but parity.
 */
public record ClampedCrossEntropy() implements PointwiseLoss {
    private static final float LOWEST_LOG = -100;
    private static final float LOWEST_DENOMINATOR = 1e-12f;

    @Override
    public void values(float[] z, float[] y, int from, int to, float[] value) {
        VectorMath.sigmoid(z, from, to, value);
        Block block = new Block(to - from);
        for (int at = from; at < to; at += Block.ROWS) {
            block.read(value, y, at, to);
            block.writeValues(value, at);
        }
    }

    @Override
    public void slopes(float[] z, float[] y, int from, int to, float[] slope) {
        VectorMath.sigmoid(z, from, to, slope);
        for (int k = from; k < to; k++) {
            slope[k] = slope(slope[k], y[k]);
        }
    }

    @Override
    public void evaluate(float[] z, float[] y, int from, int to, float[] value, float[] slope) {
        VectorMath.sigmoid(z, from, to, slope);
        Block block = new Block(to - from);
        for (int at = from; at < to; at += Block.ROWS) {
            block.read(slope, y, at, to);
            block.writeValues(value, at);
            block.writeSlopes(slope, at);
        }
    }

    @Override
    public void labelSlopes(float[] z, float[] y, int from, int to, float[] labelSlope) {
        VectorMath.sigmoid(z, from, to, labelSlope);
        Block block = new Block(to - from);
        for (int at = from; at < to; at += Block.ROWS) {
            block.read(labelSlope, y, at, to);
            block.writeLabelSlopes(labelSlope, at);
        }
    }

    private static float slope(float r, float y) {
        float product = (1 - r) * r;
        return (r - y) / Math.max(product, LOWEST_DENOMINATOR) * product;
    }

    /**
     * Rows copied to arrays of their own, which stay in the first cache and have one index: only so does the compiler vectorize the loops over them.
     */
    private static final class Block {
        static final int ROWS = 256;

        private final float[] r;
        private final float[] y;
        private final float[] logOf;
        private final float[] logOfComplement;
        private final float[] result;
        private int n;

        Block(int most) {
            int rows = Math.min(ROWS, most);
            r = new float[rows];
            y = new float[rows];
            logOf = new float[rows];
            logOfComplement = new float[rows];
            result = new float[rows];
        }

        /** Takes the rows from {@code from} on before {@code to}, as many as there is room for, and their max(ln r, −100) and max(ln(1 − r), −100). */
        void read(float[] probability, float[] label, int from, int to) {
            n = Math.min(ROWS, to - from);
            System.arraycopy(probability, from, r, 0, n);
            System.arraycopy(label, from, y, 0, n);
            for (int k = 0; k < n; k++) {
                logOfComplement[k] = 1 - r[k];
            }
            VectorMath.log(r, 0, n, logOf);
            VectorMath.log(logOfComplement, 0, n, logOfComplement);
            for (int k = 0; k < n; k++) {
                logOf[k] = Math.max(logOf[k], LOWEST_LOG);
                logOfComplement[k] = Math.max(logOfComplement[k], LOWEST_LOG);
            }
        }

        void writeValues(float[] value, int at) {
            for (int k = 0; k < n; k++) {
                result[k] = (y[k] - 1) * logOfComplement[k] - y[k] * logOf[k];
            }
            System.arraycopy(result, 0, value, at, n);
        }

        void writeSlopes(float[] slope, int at) {
            for (int k = 0; k < n; k++) {
                result[k] = slope(r[k], y[k]);
            }
            System.arraycopy(result, 0, slope, at, n);
        }

        void writeLabelSlopes(float[] labelSlope, int at) {
            for (int k = 0; k < n; k++) {
                result[k] = logOfComplement[k] - logOf[k];
            }
            System.arraycopy(result, 0, labelSlope, at, n);
        }
    }
}
