package org.equipoise.population;

import java.util.Arrays;
import java.util.Objects;

/**
 * A list of (user, item) pairs as two parallel arrays of which the first {@link #size()} entries count. The arrays are
 * shared with whoever made the list: a batch is refilled in place, so readers keep nothing of it.
 */
public final class Pairs {
    private int[] users;
    private int[] items;
    private int size;

    /** An empty list with room for {@code capacity} pairs. */
    public Pairs(int capacity) {
        this(new int[capacity], new int[capacity], 0);
    }

    /** A list over the given arrays, which are not copied. */
    public static Pairs of(int[] users, int[] items) {
        if (users.length != items.length) {
            throw new IllegalArgumentException(
                    "users and items must be equally long, got " + users.length + " and " + items.length);
        }
        return new Pairs(users, items, users.length);
    }

    private Pairs(int[] users, int[] items, int size) {
        this.users = users;
        this.items = items;
        this.size = size;
    }

    /** How many pairs. */
    public int size() {
        return size;
    }

    /** The user of pair k &lt; {@link #size()}; no other index is checked for. */
    public int user(int k) {
        return users[k];
    }

    /** The item of pair k &lt; {@link #size()}; no other index is checked for. */
    public int item(int k) {
        return items[k];
    }

    /** The users; entries from {@link #size()} on are meaningless. Owned by this list. */
    public int[] users() {
        return users;
    }

    /** The items; entries from {@link #size()} on are meaningless. Owned by this list. */
    public int[] items() {
        return items;
    }

    /** The first {@code count} pairs, over the same arrays. */
    public Pairs head(int count) {
        return count == size ? this : new Pairs(users, items, Objects.checkIndex(count, size));
    }

    /** Makes the list {@code count} pairs long; pairs beyond the old size are whatever the arrays hold. */
    public void resize(int count) {
        if (count > users.length) {
            users = Arrays.copyOf(users, count);
            items = Arrays.copyOf(items, count);
        }
        size = count;
    }

    /** Removes all pairs; the arrays stay. */
    public void clear() {
        size = 0;
    }

    /** Appends a pair. */
    public void add(int user, int item) {
        if (size == users.length) {
            int capacity = Math.max(16, size + (size >> 1));
            users = Arrays.copyOf(users, capacity);
            items = Arrays.copyOf(items, capacity);
        }
        users[size] = user;
        items[size] = item;
        size++;
    }
}
