package org.equipoise.recommendation;

import org.equipoise.kernel.PackedRows;
import org.equipoise.kernel.PanelKernels;
import org.equipoise.kernel.VectorMath;
import org.equipoise.parallel.Ranges;
import org.equipoise.parallel.Workers;
import org.equipoise.scorer.FactorForm;

/** Scores that are products of factors: the items stand packed in panels, each of which scores a whole block of users. */
final class FactorTiles implements ItemTiles {
    private final FactorForm form;
    private final PackedRows[] panels;

    private FactorTiles(FactorForm form, PackedRows[] panels) {
        this.form = form;
        this.panels = panels;
    }

    /** Packs the first {@code items} items of the form. */
    static FactorTiles of(FactorForm form, int items, Workers workers) {
        PackedRows[] panels = new PackedRows[(items + ITEMS - 1) / ITEMS];
        long work = (long) items * form.items().width();
        Ranges.each(workers, panels.length, work, tile -> {
            PackedRows panel =
                    new PackedRows(PanelKernels.COLUMNS, ITEMS, form.items().width());
            for (int item = tile * ITEMS; item < Math.min(items, (tile + 1) * ITEMS); item++) {
                form.items().pack(item, panel, item - tile * ITEMS);
            }
            panels[tile] = panel;
        });
        return new FactorTiles(form, panels);
    }

    @Override
    public Block block(int[] users) {
        PackedRows packed =
                new PackedRows(PanelKernels.ROWS, users.length, form.users().width());
        for (int n = 0; n < users.length; n++) {
            form.users().pack(users[n], packed, n);
        }
        return new FactorBlock(packed);
    }

    private final class FactorBlock implements Block {
        private final PackedRows users;

        FactorBlock(PackedRows users) {
            this.users = users;
        }

        @Override
        public int rows() {
            return users.rows();
        }

        @Override
        public void scores(int tile, float[] scores) {
            VectorMath.panelScores(users, panels[tile], form.constant(), scores);
        }
    }
}
