package org.equipoise.simulation;

import org.equipoise.parallel.Workers;

/** Visits every cell of the grid and keeps the observed ones. */
final class Enumeration {
    private final World world;
    private final SelectionMechanism selection;

    Enumeration(World world, SelectionMechanism selection) {
        this.world = world;
        this.selection = selection;
    }

    /** The observed cells, ascending. */
    long[] sample(Workers workers) {
        int users = world.users();
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
        for (int i = 0; i < world.items(); i++) {
            if (selection.isObserved(user, i)) {
                cells.add(world.cell(user, i));
            }
        }
    }
}
