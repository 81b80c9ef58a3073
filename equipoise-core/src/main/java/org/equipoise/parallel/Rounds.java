package org.equipoise.parallel;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A sequence of values that are filled again and again: each is the user's until it asks for the next, and the next is filled beside its use where
 * a worker has nothing else to do. They are filled one after the other, in order, so that what fills them needs no locks.
 *
 * @param <T> what is filled
 */
public final class Rounds<T> implements AutoCloseable {
    private final Workers workers;
    private final Consumer<T> fill;
    private T current;
    private T coming;
    private Deferred filling;
    private long left;

    /**
     * @param empty makes a value
     * @param fill fills it, whatever it held; it must not use the workers
     */
    public Rounds(Workers workers, Supplier<T> empty, Consumer<T> fill) {
        this.workers = workers;
        this.fill = fill;
        this.current = empty.get();
        this.coming = empty.get();
    }

    /** Starts a sequence of {@code count} values. What an earlier one left is waited for and dropped. */
    public void start(long count) {
        close();
        left = count;
        fillComing();
    }

    /**
     * The next value.
     *
     * @throws RuntimeException whatever filling it threw
     * @throws IllegalStateException if the sequence has ended
     */
    public T next() {
        if (filling == null) {
            throw new IllegalStateException("the sequence has ended");
        }
        close();
        T filled = coming;
        coming = current;
        current = filled;
        fillComing();
        return filled;
    }

    private void fillComing() {
        if (left > 0) {
            left--;
            T value = coming;
            filling = workers.defer(() -> fill.accept(value));
        }
    }

    /** Waits for the value that is being filled. */
    @Override
    public void close() {
        if (filling != null) {
            Deferred awaited = filling;
            filling = null;
            awaited.await();
        }
    }
}
