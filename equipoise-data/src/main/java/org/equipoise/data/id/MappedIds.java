package org.equipoise.data.id;

import java.util.Objects;
import org.equipoise.population.Ids;

/** The first {@code size} ids of a map, whatever is added to it later. */
record MappedIds(IdMap map, int size, IdType type) implements Ids {

    @Override
    public String text(int index) {
        return map.text(Objects.checkIndex(index, size));
    }

    @Override
    public int index(String text) {
        int index = map.find(text);
        return index < size ? index : -1;
    }
}
