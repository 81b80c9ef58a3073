package org.equipoise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.equipoise.random.Seed;

/** Small tables with ids that are no numbers. */
final class Tables {
    static final int USERS = 30;
    static final int ITEMS = 20;

    /** The text of a table that nothing is wrong with. */
    static final String TWO_BY_TWO = "user,item,label\na,x,1\na,y,0\nb,x,0\nb,y,1\n";

    private static final Seed SEED = new Seed(7);

    private Tables() {}

    static String user(int index) {
        return "user-" + index;
    }

    static String item(int index) {
        return new UUID(SEED.child(index).value(), SEED.child(index + 1000).value()).toString();
    }

    /** A grid of which about a share is listed, with labels that depend on user and item. */
    static Path grid(Path file, double share) {
        Seed seed = SEED.child(file.getFileName().toString());
        StringBuilder text = new StringBuilder("user,item,label\n");
        for (int u = 0; u < USERS; u++) {
            for (int i = 0; i < ITEMS; i++) {
                long cell = (long) u * ITEMS + i;
                if (i == u % ITEMS || seed.uniform(cell) < share) {
                    text.append(row(u, i)).append(label(u, i)).append('\n');
                }
            }
        }
        return write(file, text.toString());
    }

    /** Impressions with click flags; the label of a row that is not clicked is empty. */
    static Path impressions(Path file, int rows) {
        Seed seed = SEED.child("impressions");
        StringBuilder text = new StringBuilder("user,item,label,observed\n");
        for (int k = 0; k < rows; k++) {
            int u = k < USERS ? k : (int) (seed.child("user").uniform(k) * USERS);
            int i = k < ITEMS ? k : (int) (seed.child("item").uniform(k) * ITEMS);
            boolean clicked = seed.uniform(k) < 0.4;
            text.append(row(u, i)).append(clicked ? label(u, i) + ",1" : ",0").append('\n');
        }
        return write(file, text.toString());
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String row(int user, int item) {
        return user(user) + "," + item(item) + ",";
    }

    private static int label(int user, int item) {
        return SEED.child("label").uniform((long) user * ITEMS + item) < (user + item) % 5 * 0.2 + 0.1 ? 1 : 0;
    }
}
