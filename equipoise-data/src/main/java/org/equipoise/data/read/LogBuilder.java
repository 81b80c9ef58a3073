package org.equipoise.data.read;

import java.util.BitSet;
import java.util.Optional;
import org.equipoise.data.DataException;
import org.equipoise.data.Field;
import org.equipoise.data.Threshold;
import org.equipoise.data.id.IdMap;
import org.equipoise.data.id.IdType;
import org.equipoise.data.table.RowSink;
import org.equipoise.data.table.TableHeader;
import org.equipoise.population.Log;

/**
 * Collects rows into a log and says what their values must be: a user and an item; a finite label where it is known; a flag
 * of 0 or 1; a propensity in (0, 1]. A row costs 12 bytes, 4 more with a propensity, 1 more with a flag.
 */
final class LogBuilder implements RowSink {
    private final IdMap users;
    private final IdMap items;
    private final Optional<Threshold> positive;
    private final Origins origins = new Origins();
    private final IntColumn userColumn = new IntColumn();
    private final IntColumn itemColumn = new IntColumn();
    private final IntColumn labelColumn = new IntColumn();
    private final IntColumn propensityColumn = new IntColumn();
    private final BitSet observedColumn = new BitSet();

    private TableHeader header;
    private boolean withObserved;
    private boolean withPropensity;
    private boolean withLabel;
    private int rows;

    private long number;
    private int user;
    private int item;
    private double label;
    private boolean labelMissing;
    private boolean observed;
    private double propensity;

    LogBuilder(IdMap users, IdMap items, Optional<Threshold> positive) {
        this.users = users;
        this.items = items;
        this.positive = positive;
    }

    int rows() {
        return rows;
    }

    Origins origins() {
        return origins;
    }

    /** The log; the indices of users and items are replaced by {@code movedUsers[index]} where that is not null. */
    Log log(int[] movedUsers, int[] movedItems) {
        boolean[] flags = withObserved ? flags() : null;
        return new Log(
                users.ids(),
                items.ids(),
                moved(userColumn.drainInts(), movedUsers),
                moved(itemColumn.drainInts(), movedItems),
                labelColumn.drainFloats(),
                flags,
                withPropensity ? propensityColumn.drainFloats() : null);
    }

    @Override
    public void startTable(TableHeader table) {
        boolean hasObserved = table.positions().containsKey(Field.OBSERVED);
        boolean hasPropensity = table.positions().containsKey(Field.PROPENSITY);
        if (rows > 0 && (hasObserved != withObserved || hasPropensity != withPropensity)) {
            throw new DataException(table.source() + ": must have the same columns as " + header.source()
                    + ", but only one of them has observed flags or propensities");
        }
        header = table;
        origins.startTable(table);
        withObserved = hasObserved;
        withPropensity = hasPropensity;
        withLabel = table.positions().containsKey(Field.LABEL);
    }

    @Override
    public void textIds(Field field) {
        (field == Field.USER ? users : items).declare(IdType.TEXT);
    }

    @Override
    public void denseIds(int userCount, int itemCount) {
        for (int id = 0; id < userCount; id++) {
            users.index(id);
        }
        for (int id = 0; id < itemCount; id++) {
            items.index(id);
        }
    }

    @Override
    public void startRow(long row) {
        number = row;
        labelMissing = false;
        label = 0;
        observed = true;
        propensity = 1;
    }

    @Override
    public void integer(Field field, long value) {
        switch (field) {
            case USER -> user = users.index(value);
            case ITEM -> item = items.index(value);
            default -> number(field, (double) value);
        }
    }

    @Override
    public void number(Field field, double value) {
        switch (field) {
            case LABEL -> label = value;
            case OBSERVED -> {
                if (!(value == 0 || value == 1)) {
                    throw bad(field, Double.toString(value), "0 or 1");
                }
                observed = value == 1;
            }
            case PROPENSITY -> {
                if (!(value > 0 && value <= 1)) {
                    throw bad(field, Double.toString(value), "a probability in (0, 1]");
                }
                propensity = value;
            }
            default -> text(field, Double.toString(value));
        }
    }

    @Override
    public void text(Field field, String value) {
        switch (field) {
            case USER -> user = users.index(value);
            case ITEM -> item = items.index(value);
            default -> number(field, parsed(field, value));
        }
    }

    private double parsed(Field field, String value) {
        try {
            return Numbers.parse(value);
        } catch (NumberFormatException notANumber) {
            throw new DataException(
                    header.place(number, field) + ": got \"" + value + "\", expected " + expectation(field),
                    notANumber);
        }
    }

    @Override
    public void missing(Field field) {
        if (field == Field.LABEL) {
            labelMissing = true;
            return;
        }
        throw new DataException(header.place(number, field) + ": is empty, expected " + expectation(field));
    }

    @Override
    public void endRow() {
        if (observed && labelMissing) {
            throw new DataException(header.place(number, Field.LABEL) + ": is empty, expected a finite number");
        }
        if (observed && !Double.isFinite((float) label)) {
            throw bad(Field.LABEL, Double.toString(label), "a finite number");
        }
        if (rows == Integer.MAX_VALUE) {
            throw new DataException(header.place(number) + ": a log holds at most " + Integer.MAX_VALUE + " rows");
        }
        userColumn.add(user);
        itemColumn.add(item);
        labelColumn.add(observed ? storedLabel() : 0);
        if (withObserved) {
            observedColumn.set(rows, observed);
        }
        if (withPropensity) {
            propensityColumn.add((float) propensity);
        }
        origins.add(rows, number);
        rows++;
    }

    private float storedLabel() {
        if (positive.isEmpty() || !withLabel) {
            return (float) label;
        }
        return positive.get().holds(label) ? 1 : 0;
    }

    private DataException bad(Field field, String value, String expected) {
        String shown = value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
        return new DataException(header.place(number, field) + ": got " + shown + ", expected " + expected);
    }

    private static String expectation(Field field) {
        return switch (field) {
            case LABEL -> "a finite number";
            case OBSERVED -> "0 or 1";
            case PROPENSITY -> "a probability in (0, 1]";
            default -> "an id";
        };
    }

    private boolean[] flags() {
        boolean[] flags = new boolean[rows];
        for (int k = observedColumn.nextSetBit(0); k >= 0; k = observedColumn.nextSetBit(k + 1)) {
            flags[k] = true;
        }
        return flags;
    }

    private static int[] moved(int[] indices, int[] to) {
        if (to != null) {
            for (int k = 0; k < indices.length; k++) {
                indices[k] = to[indices[k]];
            }
        }
        return indices;
    }
}
