package org.equipoise.data.model;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.equipoise.data.DataException;
import org.equipoise.data.file.Inputs;
import org.equipoise.scorer.Tensor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parameters in the safetensors format (github.com/huggingface/safetensors): the length of the header in 8 bytes, a header in
 * JSON that gives each tensor's type, shape and place, the raw numbers; all little-endian. Only {@code F32} is used.
 */
final class Safetensors {
    private static final int LARGEST_HEADER = 100_000_000;
    private static final int BLOCK = 1 << 20;
    private static final int ALIGNMENT = 8;

    private Safetensors() {}

    /** Writes the parameters; the tensors cover them exactly once. */
    static void write(Path file, List<Tensor> tensors, float[] theta) throws IOException {
        byte[] header = header(TensorLayout.inOrder(tensors));
        // On the heap: native memory is given back when the garbage collector next runs, and a fit that writes after
        // every epoch hardly calls it.
        ByteBuffer block = ByteBuffer.allocate(BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer start = ByteBuffer.allocate(Long.BYTES + header.length).order(ByteOrder.LITTLE_ENDIAN);
            writeFully(out, start.putLong(header.length).put(header).flip());
            for (int at = 0; at < theta.length; ) {
                block.clear();
                int count = Math.min(theta.length - at, BLOCK / Float.BYTES);
                block.asFloatBuffer().put(theta, at, count);
                writeFully(out, block.limit(count * Float.BYTES));
                at += count;
            }
            out.force(true);
        }
    }

    /** Padded with spaces so that the numbers are aligned, as the format advises. */
    private static byte[] header(List<Tensor> inOrder) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        for (Tensor tensor : inOrder) {
            ObjectNode entry = root.putObject(tensor.name()).put("dtype", "F32");
            entry.putArray("shape").add(tensor.rows()).add(tensor.columns());
            long begin = (long) Float.BYTES * tensor.offset();
            entry.putArray("data_offsets").add(begin).add(begin + (long) Float.BYTES * tensor.size());
        }
        String json = root.toString();
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        int padding = (ALIGNMENT - length % ALIGNMENT) % ALIGNMENT;
        return (json + " ".repeat(padding)).getBytes(StandardCharsets.UTF_8);
    }

    private static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /**
     * Reads the parameters of a file that holds exactly the given tensors.
     *
     * @throws DataException if the file is missing, truncated, damaged or holds something else
     */
    static float[] read(Path file, List<Tensor> tensors) {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            JsonNode header = readHeader(file, in);
            long bytes = checkHeader(file, header, tensors);
            if (in.size() - in.position() != bytes) {
                throw new DataException(file + ": holds " + (in.size() - in.position()) + " bytes of numbers, expected "
                        + bytes + "; the file is truncated or damaged");
            }
            return readFloats(in, (int) (bytes / Float.BYTES));
        } catch (IOException failed) {
            throw Inputs.unreadable(file, failed);
        }
    }

    private static JsonNode readHeader(Path file, FileChannel in) throws IOException {
        long available = in.size() - Long.BYTES;
        ByteBuffer start = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        long length = available < 0 ? -1 : readFully(in, start).getLong();
        if (!(length > 0 && length <= Math.min(available, LARGEST_HEADER))) {
            throw new DataException(file + ": has no complete safetensors header; the file is truncated or damaged");
        }
        ByteBuffer json = readFully(in, ByteBuffer.allocate((int) length));
        try {
            return JsonMapper.shared().readTree(json.array());
        } catch (JacksonException malformed) {
            throw new DataException(
                    file + ": its safetensors header is no JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    private static long checkHeader(Path file, JsonNode header, List<Tensor> tensors) {
        long bytes = 0;
        for (Tensor tensor : tensors) {
            long begin = (long) Float.BYTES * tensor.offset();
            String expected = "{\"dtype\":\"F32\",\"shape\":[" + tensor.rows() + "," + tensor.columns()
                    + "],\"data_offsets\":[" + begin + "," + (begin + (long) Float.BYTES * tensor.size()) + "]}";
            JsonNode found = header.path(tensor.name());
            if (!found.equals(JsonMapper.shared().readTree(expected))) {
                throw new DataException(file + ": tensor " + tensor.name() + " is "
                        + (found.isMissingNode() ? "missing" : found) + ", expected " + expected);
            }
            bytes += (long) Float.BYTES * tensor.size();
        }
        long others = header.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !"__metadata__".equals(name))
                .count();
        if (others != tensors.size()) {
            throw new DataException(file + ": holds " + others + " tensors, expected " + tensors.size());
        }
        return bytes;
    }

    private static float[] readFloats(FileChannel in, int count) throws IOException {
        float[] values = new float[count];
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < count; ) {
            int part = Math.min(count - at, BLOCK / Float.BYTES);
            readFully(in, block.clear().limit(part * Float.BYTES))
                    .asFloatBuffer()
                    .get(values, at, part);
            at += part;
        }
        return values;
    }

    private static ByteBuffer readFully(FileChannel in, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (in.read(bytes) < 0) {
                throw new EOFException("the file ends too early");
            }
        }
        return bytes.flip();
    }
}
