package org.equipoise.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.equipoise.catalogue.Parameter;
import org.equipoise.catalogue.Parameters;
import org.equipoise.experiment.MethodChoice;
import picocli.CommandLine.Option;

/** Flags that set parameters: preset, then configuration file, then --set; the later wins. */
final class SettingFlags {
    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "Published parameters: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Preset.Names.class)
    private String preset;

    @Option(
            names = "--config",
            paramLabel = "F.yaml",
            description = "Parameters as a flat YAML map, for instance \"lr: 0.01\".")
    private Path config;

    @Option(
            names = "--set",
            paramLabel = "key=value",
            description = "A parameter; wins over preset and configuration. Repeatable. \"equipoise methods ID\" lists"
                    + " parameters.")
    private List<String> assignments = List.of();

    /** The preset, if one is asked for. */
    Optional<Preset> preset() {
        return Optional.ofNullable(preset).map(Preset::named);
    }

    /**
     * The methods with what is set for each.
     *
     * @throws IllegalArgumentException if a method, variant or parameter is unknown, a value is not valid, or no method reads a
     *     parameter that configuration or --set gives
     */
    List<MethodChoice> choices(List<String> methods) {
        Optional<Preset> published = preset();
        Map<String, String> own = own();
        List<MethodChoice> choices = methods.stream()
                .map(method -> {
                    Map<String, String> changes = new LinkedHashMap<>();
                    published.ifPresent(p -> changes.putAll(p.parameters(method)));
                    changes.putAll(own);
                    return MethodChoice.parse(method, changes);
                })
                .toList();
        checkRead(own.keySet(), choices);
        return choices;
    }

    private static void checkRead(Set<String> names, List<MethodChoice> choices) {
        Set<String> unread = new TreeSet<>(names);
        choices.forEach(choice -> read(choice).forEach(p -> unread.remove(p.name())));
        if (!unread.isEmpty()) {
            List<String> methods = choices.stream().map(MethodChoice::name).toList();
            throw new IllegalArgumentException(String.join(", ", unread) + ": is read by none of the methods "
                    + String.join(", ", methods) + " (\"equipoise methods ID\" lists what a method reads)");
        }
    }

    /** The parameters the method reads. */
    static List<Parameter> read(MethodChoice choice) {
        return choice.entry().form(choice.variant()).parameters();
    }

    private Map<String, String> own() {
        Map<String, String> own = new LinkedHashMap<>();
        if (config != null) {
            own.putAll(Yaml.flat(config));
        }
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException(
                        "--set " + assignment + ": expected key=value, \"lr=0.01\" for instance");
            }
            own.put(
                    assignment.substring(0, equals).strip(),
                    assignment.substring(equals + 1).strip());
        }
        own.keySet().forEach(Parameters::named);
        return own;
    }
}
