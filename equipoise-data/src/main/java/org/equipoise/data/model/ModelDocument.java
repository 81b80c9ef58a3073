package org.equipoise.data.model;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.equipoise.data.DataException;
import org.equipoise.provenance.Provenance;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in {@code model.json}.
 *
 * @param format version of this layout, {@value #FORMAT}
 * @param scorer what the parameters mean
 * @param users how many users there are
 * @param items how many items there are
 * @param settings method, variant and all else by name
 * @param provenance what made the model
 */
record ModelDocument(
        int format,
        ScorerDescription scorer,
        int users,
        int items,
        Map<String, String> settings,
        Provenance provenance) {
    static final int FORMAT = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    static ModelDocument of(SavedModel model) {
        return new ModelDocument(
                FORMAT,
                model.scorer(),
                model.users().size(),
                model.items().size(),
                model.settings(),
                model.provenance());
    }

    void write(Path file) {
        MAPPER.writeValue(file, this);
    }

    /**
     * @throws DataException if the file is damaged or of another version
     */
    static ModelDocument read(Path file) {
        try {
            ModelDocument document = MAPPER.readValue(file, ModelDocument.class);
            if (document.format != FORMAT) {
                throw new DataException(file + ": has format " + document.format + ", expected " + FORMAT);
            }
            checkComplete(file, document);
            return document;
        } catch (JacksonException damaged) {
            throw new DataException(file + ": is no model description: " + damaged.getOriginalMessage(), damaged);
        }
    }

    private static void checkComplete(Path file, ModelDocument document) {
        if (Stream.of(document.scorer, document.settings, document.provenance).anyMatch(Objects::isNull)) {
            throw new DataException(file + ": must hold scorer, settings and provenance, but lacks one of them");
        }
    }
}
