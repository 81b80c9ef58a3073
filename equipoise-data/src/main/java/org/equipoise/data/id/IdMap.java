package org.equipoise.data.id;

import java.util.Arrays;
import org.equipoise.population.Ids;

/**
 * Ids in order of their indices, growing as rows are read. A whole number costs 8 bytes and its place in {@link IntegerKeys},
 * any other id its string, 12 bytes and two table slots of 4. Not thread-safe while it grows.
 */
public final class IdMap {
    private final IntegerKeys integers = new IntegerKeys();
    private final TextKeys texts = new TextKeys();
    private long[] number = new long[16];
    /** Null until an id is no whole number; then null where it is one. */
    private String[] text;

    private int size;
    private int uuids;
    private IdType declared = IdType.INTEGER;

    /** A map that starts with the given ids at their indices. */
    public static IdMap of(Ids ids) {
        IdMap map = new IdMap();
        for (int index = 0; index < ids.size(); index++) {
            if (map.index(ids.text(index)) != index) {
                throw new IllegalArgumentException("id \"" + ids.text(index) + "\" is there twice");
            }
        }
        map.declare(IdType.of(ids));
        return map;
    }

    public int size() {
        return size;
    }

    /** Says that a source holds these ids as {@code type}; text wins over the others. */
    public void declare(IdType type) {
        if (type == IdType.TEXT) {
            declared = type;
        }
    }

    /** The index of a whole number, added if it is new. */
    public int index(long id) {
        int index = integers.find(id);
        return index >= 0 ? index : add(id);
    }

    /** The index of an id, added if it is new. */
    public int index(String id) {
        if (IntegerText.isCanonical(id)) {
            return index(Long.parseLong(id));
        }
        int index = findText(id);
        return index >= 0 ? index : add(id);
    }

    /** The index of an id, or −1. */
    int find(String id) {
        return IntegerText.isCanonical(id) ? integers.find(Long.parseLong(id)) : findText(id);
    }

    private int findText(String id) {
        return text == null ? -1 : texts.find(id, text);
    }

    String text(int index) {
        return text != null && text[index] != null ? text[index] : Long.toString(number[index]);
    }

    /** The ids read so far. Ids added later are not among them. */
    public Ids ids() {
        IdType type = type();
        return type == IdType.INTEGER && isDense() ? Ids.dense(size) : new MappedIds(this, size, type);
    }

    /**
     * Puts the ids into numeric order if all are whole numbers, so that ids that are exactly 0 … n − 1 are their own
     * indices. No view may have been handed out before.
     *
     * @return the new index of each old one, or null if nothing moved
     */
    public int[] sort() {
        if (text != null || isAscending()) {
            return null;
        }
        long[] sorted = Arrays.copyOf(number, size);
        Arrays.sort(sorted);
        int[] moved = new int[size];
        for (int index = 0; index < size; index++) {
            moved[integers.find(sorted[index])] = index;
        }
        integers.renumber(sorted);
        number = sorted;
        return moved;
    }

    private IdType type() {
        if (declared == IdType.TEXT) {
            return IdType.TEXT;
        }
        if (text == null) {
            return IdType.INTEGER;
        }
        return uuids == size ? IdType.UUID : IdType.TEXT;
    }

    private boolean isDense() {
        for (int index = 0; index < size; index++) {
            if (number[index] != index) {
                return false;
            }
        }
        return true;
    }

    private boolean isAscending() {
        for (int index = 1; index < size; index++) {
            if (number[index] <= number[index - 1]) {
                return false;
            }
        }
        return true;
    }

    private int add(long id) {
        reserve();
        number[size] = id;
        integers.add(id, size);
        return size++;
    }

    private int add(String id) {
        reserve();
        if (text == null) {
            text = new String[number.length];
        }
        text[size] = id;
        texts.add(size, text);
        uuids += IdType.isUuid(id) ? 1 : 0;
        return size++;
    }

    private void reserve() {
        if (size == number.length) {
            number = Arrays.copyOf(number, Math.max(16, 2 * size));
            text = text == null ? null : Arrays.copyOf(text, number.length);
        }
    }
}
