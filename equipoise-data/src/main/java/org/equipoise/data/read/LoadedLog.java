package org.equipoise.data.read;

import org.equipoise.data.Field;
import org.equipoise.data.Role;
import org.equipoise.population.Log;
import org.equipoise.provenance.Provenance;

/** A log, where its rows came from, and which of its ids training knows. */
public final class LoadedLog {
    private final Role role;
    private final Log log;
    private final Provenance.Input input;
    private final Origins origins;
    private final int knownUsers;
    private final int knownItems;

    LoadedLog(Role role, Log log, Provenance.Input input, Origins origins, int knownUsers, int knownItems) {
        this.role = role;
        this.log = log;
        this.input = input;
        this.origins = origins;
        this.knownUsers = knownUsers;
        this.knownItems = knownItems;
    }

    public Role role() {
        return role;
    }

    public Log log() {
        return log;
    }

    /** What was read, for the provenance of a result. */
    public Provenance.Input input() {
        return input;
    }

    /** How many users the training data, or the model, has; indices from here on are new. */
    public int knownUsers() {
        return knownUsers;
    }

    /** How many items the training data, or the model, has; indices from here on are new. */
    public int knownItems() {
        return knownItems;
    }

    /** Whether training knows the user and the item of a row. */
    public boolean isKnown(int row) {
        return log.user()[row] < knownUsers && log.item()[row] < knownItems;
    }

    /** How many rows have a user or an item that training does not know. */
    public int unknownRows() {
        int count = 0;
        for (int row = 0; row < log.rows(); row++) {
            count += isKnown(row) ? 0 : 1;
        }
        return count;
    }

    /** Where a row stands in its source: "train.csv, line 17". */
    public String place(int row) {
        return origins.place(row);
    }

    /** Where a field of a row stands in its source: "train.csv, line 17, column label". */
    public String place(int row, Field field) {
        return origins.place(row, field);
    }
}
