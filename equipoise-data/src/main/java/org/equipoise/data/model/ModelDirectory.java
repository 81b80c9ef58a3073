package org.equipoise.data.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.equipoise.data.DataException;
import org.equipoise.data.file.Inputs;
import org.equipoise.data.file.OutputDirectory;
import org.equipoise.data.id.IdsFile;
import org.equipoise.population.Ids;
import org.equipoise.scorer.Tensor;
import tools.jackson.core.JacksonException;

/** Writes and reads model directories. */
public final class ModelDirectory {
    private static final String DOCUMENT = "model.json";
    private static final String TENSORS = "tensors.safetensors";
    private static final String USERS = "users.txt";
    private static final String ITEMS = "items.txt";

    private ModelDirectory() {}

    /** @throws DataException if something stands there that {@link #write} would not replace */
    public static void check(Path directory) {
        OutputDirectory.checkReplaceable(directory, DOCUMENT);
    }

    /**
     * Creates or replaces a model directory; an interrupted run leaves the old model or the new one.
     *
     * @throws DataException if the place cannot be written or holds something that is no model
     */
    public static void write(Path directory, SavedModel model) {
        OutputDirectory.replace(directory, DOCUMENT, part -> {
            Safetensors.write(part.resolve(TENSORS), model.scorer().tensors(), model.theta());
            IdsFile.write(part.resolve(USERS), model.users());
            IdsFile.write(part.resolve(ITEMS), model.items());
            try {
                ModelDocument.of(model).write(part.resolve(DOCUMENT));
            } catch (JacksonException failed) {
                throw new IOException(failed.getOriginalMessage(), failed);
            }
        });
    }

    /**
     * Deletes a model, and its directory unless that holds other files.
     *
     * @throws DataException if it cannot be deleted
     */
    public static void delete(Path directory) {
        OutputDirectory.delete(directory, List.of(DOCUMENT, TENSORS, USERS, ITEMS));
    }

    /**
     * @throws DataException if there is no model, or part of it is missing, truncated or does not fit the rest
     */
    public static SavedModel read(Path directory) {
        try {
            OutputDirectory.recover(directory);
        } catch (IOException failed) {
            throw Inputs.unreadable(directory, failed);
        }
        Path file = directory.resolve(DOCUMENT);
        if (!Files.exists(file)) {
            throw new DataException(directory + ": is no model directory, it holds no " + DOCUMENT);
        }
        ModelDocument document = ModelDocument.read(file);
        List<Tensor> tensors = document.scorer().tensors();
        checkLayout(file, tensors);
        float[] theta = Safetensors.read(directory.resolve(TENSORS), tensors);
        Ids users = ids(directory.resolve(USERS), document.users());
        Ids items = ids(directory.resolve(ITEMS), document.items());
        return new SavedModel(document.scorer(), theta, users, items, document.settings(), document.provenance());
    }

    private static void checkLayout(Path file, List<Tensor> tensors) {
        try {
            TensorLayout.check(tensors, tensors.stream().mapToInt(Tensor::size).reduce(0, Math::addExact));
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw new DataException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Ids ids(Path file, int expected) {
        Ids ids = IdsFile.read(file);
        if (ids.size() != expected) {
            throw new DataException(file + ": holds " + ids.size() + " ids, expected " + expected);
        }
        return ids;
    }
}
