package org.equipoise.data.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.equipoise.data.DataException;
import org.equipoise.data.id.IdMap;
import org.equipoise.population.Ids;
import org.equipoise.provenance.Provenance;
import org.equipoise.scorer.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDirectoryTest {
    private static final List<Tensor> TENSORS = List.of(
            new Tensor("item.factors", Tensor.Kind.ITEM_FACTORS, 3, 2, 4),
            new Tensor("user.factors", Tensor.Kind.USER_FACTORS, 2, 2, 0),
            new Tensor("bias", Tensor.Kind.GLOBAL_BIAS, 1, 1, 10));
    private static final float[] THETA = {
        1, -0f, Float.MIN_VALUE, Float.MAX_VALUE, .1f, Float.intBitsToFloat(0x7fc12345), 3, 4, 5, 6, 7
    };

    @TempDir
    private Path directory;

    @Test
    void whatIsWrittenIsReadToTheSameBits() {
        Path path = directory.resolve("out/model");
        ModelDirectory.write(path, model(THETA));
        SavedModel read = ModelDirectory.read(path);

        assertThat(bits(read.theta())).isEqualTo(bits(THETA));
        assertThat(read.scorer()).isEqualTo(model(THETA).scorer());
        assertThat(read.settings()).isEqualTo(model(THETA).settings());
        assertThat(read.provenance()).isEqualTo(model(THETA).provenance());
        assertThat(read.users().text(0)).isEqualTo("line\nend \\ back");
        assertThat(read.users().index("zoë")).isEqualTo(1);
        assertThat(read.items()).isEqualTo(Ids.dense(3));
    }

    @Test
    void anotherProcessReadsTheSameBits() throws IOException, InterruptedException {
        Path path = directory.resolve("model");
        ModelDirectory.write(path, model(THETA));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrintBits.class.getName(),
                        path.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).isEqualTo(Arrays.toString(bits(THETA)));
    }

    /** Prints the bits of a model's parameters. */
    static final class PrintBits {
        private PrintBits() {}

        public static void main(String[] arguments) {
            System.out.print(Arrays.toString(
                    bits(ModelDirectory.read(Path.of(arguments[0])).theta())));
        }
    }

    @Test
    void theTensorsAreASafetensorsFile() throws IOException {
        Path path = directory.resolve("model");
        ModelDirectory.write(path, model(THETA));
        byte[] bytes = Files.readAllBytes(path.resolve("tensors.safetensors"));
        int header = (bytes[0] & 0xff) | ((bytes[1] & 0xff) << 8);
        String json = new String(bytes, 8, header, StandardCharsets.UTF_8);

        assertThat(json.strip())
                .isEqualTo("{\"user.factors\":{\"dtype\":\"F32\",\"shape\":[2,2],\"data_offsets\":[0,16]},"
                        + "\"item.factors\":{\"dtype\":\"F32\",\"shape\":[3,2],\"data_offsets\":[16,40]},"
                        + "\"bias\":{\"dtype\":\"F32\",\"shape\":[1,1],\"data_offsets\":[40,44]}}");
        assertThat(header % 8).isZero();
        assertThat(bytes).hasSize(8 + header + 44);
        assertThat(Arrays.copyOfRange(bytes, 8 + header, 12 + header)).containsExactly(0, 0, 0x80, 0x3f);
    }

    @Test
    void writingAgainReplacesTheModelAndKeepsOtherFiles() throws IOException {
        Path path = directory.resolve("model");
        ModelDirectory.write(path, model(THETA));
        Files.writeString(path.resolve("report.html"), "kept");
        float[] changed = THETA.clone();
        changed[0] = 2;
        ModelDirectory.write(path, model(changed));

        assertThat(ModelDirectory.read(path).theta()[0]).isEqualTo(2);
        assertThat(path.resolve("report.html")).hasContent("kept");
        assertThat(names(directory)).containsExactly("model");
    }

    @Test
    void equalModelsAreEqualFiles() throws IOException {
        ModelDirectory.write(directory.resolve("a"), model(THETA));
        ModelDirectory.write(directory.resolve("b"), model(THETA));
        for (String name : names(directory.resolve("a"))) {
            assertThat(directory.resolve("a").resolve(name))
                    .hasSameBinaryContentAs(directory.resolve("b").resolve(name));
        }
    }

    @Test
    void aRunInterruptedWhileItReplacesLeavesTheOldModel() throws IOException {
        Path path = directory.resolve("model");
        ModelDirectory.write(path, model(THETA));
        Files.move(path, directory.resolve("model.old"));
        Files.createDirectory(directory.resolve("model.part"));
        assertThat(bits(ModelDirectory.read(path).theta())).isEqualTo(bits(THETA));
    }

    @Test
    void aTruncatedModelIsNamed() throws IOException {
        Path file = written("tensors.safetensors");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
        assertBad(file + ": holds 41 bytes of numbers, expected 44; the file is truncated or damaged");
        Files.write(file, Arrays.copyOf(bytes, 30));
        assertBad(file + ": has no complete safetensors header; the file is truncated or damaged");
        Files.write(file, new byte[3]);
        assertBad(file + ": has no complete safetensors header; the file is truncated or damaged");
        Files.delete(file);
        assertBad(file + ": no such file");
    }

    @Test
    void aDamagedHeaderIsNamed() throws IOException {
        Path file = written("tensors.safetensors");
        byte[] bytes = Files.readAllBytes(file);
        bytes[8] = '[';
        Files.write(file, bytes);
        assertBad(file + ": its safetensors header is no JSON");
    }

    @Test
    void aShapeThatDoesNotFitIsNamed() throws IOException {
        Path file = written("model.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"rows\" : 2", "\"rows\" : 1")
                        .replace("\"columns\" : 2", "\"columns\" : 4"));
        assertThatThrownBy(() -> ModelDirectory.read(directory.resolve("model")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("model");
    }

    @Test
    void truncatedIdsAreNamed() throws IOException {
        Path file = written("items.txt");
        Files.writeString(file, "equipoise-ids integer 3\n0\n1\n");
        assertBad(file + ": holds 2 ids, expected 3 as its first line says");
        Files.writeString(file, "0\n1\n");
        assertBad(file + ", line 1: got \"0\", expected \"equipoise-ids TYPE COUNT\"");
        Files.writeString(file, "equipoise-ids integer 2\n0\n1\n");
        assertBad(file + ": holds 2 ids, expected 3");
    }

    @Test
    void aDescriptionThatIsNoneIsNamed() throws IOException {
        Path file = written("model.json");
        Files.writeString(file, "{\"format\": 1");
        assertBad(file + ": is no model description: ");
        Files.writeString(file, "{\"format\": 1}");
        assertBad(file + ": must hold scorer, settings and provenance");
        Files.writeString(file, "{\"format\": 9}");
        assertBad(file + ": has format 9, expected 1");
        Files.delete(file);
        assertBad(directory.resolve("model") + ": is no model directory, it holds no model.json");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamedAndNothingIsLeft() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "in the way");
        Path below = file.resolve("model");
        assertThatThrownBy(() -> ModelDirectory.write(below, model(THETA)))
                .isInstanceOf(DataException.class)
                .hasMessage(below + ": cannot be written: " + file + " is no directory");
        assertThatThrownBy(() -> ModelDirectory.write(file, model(THETA)))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ": is a file, expected a directory or nothing");
        assertThat(names(directory)).containsExactly("file");
    }

    @Test
    void aDirectoryOfOtherThingsIsNotReplaced() throws IOException {
        Files.writeString(directory.resolve("thesis.tex"), "precious");
        assertThatThrownBy(() -> ModelDirectory.write(directory, model(THETA)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("holds files but no model.json");
        assertThat(directory.resolve("thesis.tex")).hasContent("precious");
    }

    @Test
    void deletingAModelKeepsOtherFiles() throws IOException {
        Path model = written("model.json").getParent();
        Path notes = Files.writeString(model.resolve("notes"), "kept");
        ModelDirectory.delete(model);
        assertThat(names(model)).containsExactly("notes");
        Files.delete(notes);
        ModelDirectory.delete(model);
        assertThat(model).doesNotExist();
        ModelDirectory.delete(model);
    }

    @Test
    void aCheckpointDoesNotTakeThePlaceOfAnotherNotEvenOfOneInterruptedWhileItMoved() throws IOException {
        Path model = written("model.json").getParent();
        assertThatThrownBy(() -> Checkpoint.check(model))
                .isInstanceOf(DataException.class)
                .hasMessage(model + ": holds files, expected an empty directory or nothing");
        Files.move(model, directory.resolve("model.old"));
        assertThatThrownBy(() -> Checkpoint.check(model)).isInstanceOf(DataException.class);
        assertThat(bits(ModelDirectory.read(model).theta())).isEqualTo(bits(THETA));
        Checkpoint.check(Files.createDirectory(directory.resolve("empty")));
        Checkpoint.check(directory.resolve("new"));
    }

    private Path written(String name) {
        ModelDirectory.write(directory.resolve("model"), model(THETA));
        return directory.resolve("model").resolve(name);
    }

    private void assertBad(String start) {
        assertThatThrownBy(() -> ModelDirectory.read(directory.resolve("model")))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(start);
    }

    private static SavedModel model(float[] theta) {
        IdMap users = new IdMap();
        users.index("line\nend \\ back");
        users.index("zoë");
        Provenance provenance = new Provenance(
                "0.1",
                "vendor 17",
                "Linux",
                "scalar",
                2,
                List.of(new Provenance.Input("train", "train.csv", "00ff", 3)),
                Map.of("seed", "2024", "k", "2"));
        return new SavedModel(
                new ScorerDescription("matrix-factorization", Map.of("users", "2", "items", "3", "k", "2"), TENSORS),
                theta,
                users.ids(),
                Ids.dense(3),
                Map.of("method", "badr", "variant", "released"),
                provenance);
    }

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        for (int k = 0; k < bits.length; k++) {
            bits[k] = Float.floatToRawIntBits(values[k]);
        }
        return bits;
    }

    private static List<String> names(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }
}
