package org.equipoise.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import org.equipoise.metric.Convention.TieOrder;
import org.equipoise.population.Interactions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every order of {@code reference/numpy-order.json}, computed with NumPy 1.24.2 as the file says. */
class NumpyOrderTest {
    private final JsonNode cases = cases();

    private static JsonNode cases() {
        try (InputStream in = NumpyOrderTest.class.getResourceAsStream("/reference/numpy-order.json")) {
            return new ObjectMapper().readTree(in).get("cases");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int[] ints(JsonNode array) {
        int[] values = new int[array.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = array.get(k).asInt();
        }
        return values;
    }

    private static float[] floats(int[] values) {
        float[] floats = new float[values.length];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = values[k];
        }
        return floats;
    }

    @Test
    void theOrderIsThatOfNumpyForEverySizeAndAlsoWhereItHeapsorts() {
        int heapsorts = 0;
        for (JsonNode golden : cases) {
            int[] order = ints(golden.get("order"));
            int[] rows = IntStream.range(0, order.length).toArray();
            NumpyOrder.sort(floats(ints(golden.get("scores"))), rows, 0, rows.length);
            assertThat(rows).as(golden.get("name").asString()).isEqualTo(order);
            heapsorts += golden.get("heapsort").asBoolean() ? 1 : 0;
        }
        assertThat(cases.size()).isEqualTo(47);
        assertThat(heapsorts).isEqualTo(4);
    }

    /** All cases in one file, the k-th rows of all of them together, so that no user's rows stand side by side. */
    @Test
    void everyUsersRowsAreOrderedInFileOrderAndApartFromThoseOfOthers() {
        int rows = 0;
        for (JsonNode golden : cases) {
            rows += golden.get("order").size();
        }
        int[] user = new int[rows];
        int[] place = new int[rows];
        float[] scores = new float[rows];
        int row = 0;
        for (int k = 0; row < rows; k++) {
            for (int u = 0; u < cases.size(); u++) {
                if (k < cases.get(u).get("order").size()) {
                    user[row] = u;
                    place[row] = k;
                    scores[row++] = cases.get(u).get("scores").get(k).asInt();
                }
            }
        }
        RankedRows ranked = new RankedRows(Interactions.of(user, place, new float[rows]), scores);
        for (int u = 0; u < cases.size(); u++) {
            int of = u;
            int[] order = IntStream.range(0, ranked.length(u))
                    .map(rank -> place[ranked.row(of, rank, TieOrder.NUMPY)])
                    .toArray();
            assertThat(order).as("user %d", u).isEqualTo(ints(cases.get(u).get("order")));
        }
    }
}
