package org.equipoise.simulation;

import org.equipoise.parallel.Workers;

/** Visits every cell of the grid and keeps the observed ones. */
final class Enumeration {
    private final Simulation simulation;

    Enumeration(Simulation simulation) {
        this.simulation = simulation;
    }

    /** The observed cells, ascending. */
    long[] sample(Workers workers) {
        int users = simulation.world().users();
        int parts = Ranges.parts(users);
        long[][] found = new long[parts][];
        workers.run(parts, part -> {
            Ranges.Longs cells = new Ranges.Longs();
            for (int u = Ranges.start(part, parts, users); u < Ranges.start(part + 1, parts, users); u++) {
                addRow(u, cells);
            }
            found[part] = cells.toArray();
        });
        return Ranges.joined(found);
    }

    private void addRow(int user, Ranges.Longs cells) {
        int items = simulation.world().items();
        for (int i = 0; i < items; i++) {
            if (simulation.isObserved(user, i)) {
                cells.add((long) user * items + i);
            }
        }
    }
}
