package org.equipoise.recommendation;

import org.equipoise.kernel.PanelKernels;

/** Scores of blocks of users for all items, cut into tiles of {@link #ITEMS}. Shared among threads. */
interface ItemTiles {
    /** How many items a tile has, the last one filled up. */
    int ITEMS = PanelKernels.COLUMNS;

    /** The scores of some users, for one thread. */
    Block block(int[] users);

    /** The scores of some users. */
    interface Block {

        /** How many users a tile of scores has room for: those of the block, filled up. */
        int rows();

        /** scores[r · ITEMS + c] = the score of user r of the block and item tile · ITEMS + c; beyond the last item any number. */
        void scores(int tile, float[] scores);
    }
}
