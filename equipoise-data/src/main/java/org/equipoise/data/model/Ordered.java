package org.equipoise.data.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Maps whose order does not depend on the process, so that equal models are equal files. */
final class Ordered {

    private Ordered() {}

    static Map<String, String> copyOf(Map<String, String> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
