package org.equipoise.simulation;

import org.equipoise.random.Seed;

/** The latent factors of users and items and the items' popularity: O((users + items) · factors) memory. */
final class Latent {
    private final int factors;
    private final float[] userFactors;
    private final float[] itemFactors;
    private final float[] popularity;

    Latent(World world, Seed seed) {
        factors = world.factors();
        double scale = StrictMath.pow(0.5 / factors, 0.25);
        userFactors = draw("users' factors", (long) world.users() * factors, scale, seed);
        itemFactors = draw("items' factors", (long) world.items() * factors, scale, seed);
        popularity = draw("popularity", world.items(), StrictMath.sqrt(0.5), seed);
    }

    private static float[] draw(String purpose, long length, double scale, Seed seed) {
        if (!(length <= Integer.MAX_VALUE - 8)) {
            throw new IllegalArgumentException(purpose + " must be fewer than 2^31 numbers, got " + length);
        }
        BoundedNormal numbers = new BoundedNormal(seed.child(purpose));
        float[] drawn = new float[(int) length];
        for (int k = 0; k < drawn.length; k++) {
            drawn[k] = (float) (scale * numbers.at(k));
        }
        return drawn;
    }

    double appeal(int user, int item) {
        int u = user * factors;
        int i = item * factors;
        double sum = popularity[item];
        for (int k = 0; k < factors; k++) {
            sum += (double) userFactors[u + k] * itemFactors[i + k];
        }
        return sum;
    }

    double popularity(int item) {
        return popularity[item];
    }

    double userNorm(int user) {
        return norm(userFactors, user);
    }

    double itemNorm(int item) {
        return norm(itemFactors, item);
    }

    private double norm(float[] table, int row) {
        double squares = 0;
        for (int k = row * factors; k < (row + 1) * factors; k++) {
            squares += (double) table[k] * table[k];
        }
        return StrictMath.sqrt(squares);
    }
}
