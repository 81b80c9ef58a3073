package org.equipoise.data.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.StringTokenizer;
import org.equipoise.data.DataException;
import org.equipoise.data.file.Inputs;

/** A dense matrix in text: a row a line, numbers between spaces, every row equally long. */
final class AsciiMatrix {
    private final float[] values;
    private final int rows;
    private final int columns;

    private AsciiMatrix(float[] values, int rows, int columns) {
        this.values = values;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * @throws DataException if it is empty, ragged or holds something that is no finite number
     */
    static AsciiMatrix read(Path file) {
        float[] values = new float[1 << 12];
        int rows = 0;
        int columns = 0;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Inputs.open(file), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null && !line.isBlank(); line = reader.readLine()) {
                StringTokenizer tokens = new StringTokenizer(line);
                int fields = tokens.countTokens();
                columns = rows == 0 ? fields : columns;
                if (fields != columns) {
                    throw new DataException(
                            file + ", line " + (rows + 1) + ": has " + fields + " fields, expected " + columns);
                }
                while (values.length < (rows + 1) * columns) {
                    values = Arrays.copyOf(values, 2 * values.length);
                }
                for (int c = 0; c < columns; c++) {
                    values[rows * columns + c] = number(file, rows, c, tokens.nextToken());
                }
                rows++;
            }
        } catch (IOException failed) {
            throw Inputs.unreadable(file, failed);
        }
        if (rows == 0) {
            throw new DataException(file + ": is empty, expected a matrix of numbers");
        }
        return new AsciiMatrix(values, rows, columns);
    }

    private static float number(Path file, int row, int column, String token) {
        try {
            float value = Float.parseFloat(token);
            if (Float.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the one message
        }
        throw new DataException(file + ", line " + (row + 1) + ", column " + (column + 1) + ": got \"" + token
                + "\", expected a finite number");
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    float value(int row, int column) {
        return values[row * columns + column];
    }
}
