package org.equipoise.provenance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What made a model or a result.
 *
 * @param library version of Equipoise
 * @param jvm vendor and version of the JVM
 * @param os name, version and architecture of the operating system
 * @param kernels name of the kernels that ran
 * @param threads how many threads worked
 * @param inputs what was read
 * @param settings every setting of the run by name, defaults included
 */
public record Provenance(
        String library,
        String jvm,
        String os,
        String kernels,
        int threads,
        List<Input> inputs,
        Map<String, String> settings) {

    /** This with one more setting. */
    public Provenance with(String name, String value) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(name, value);
        return new Provenance(library, jvm, os, kernels, threads, inputs, more);
    }

    /**
     * One source of data.
     *
     * @param role "train", "validation", "test" or "uniform"
     * @param source file or URL, without secrets
     * @param sha256 digest of the file's bytes, or of the rows where there is no file
     * @param rows rows read
     */
    public record Input(String role, String source, String sha256, long rows) {}
}
