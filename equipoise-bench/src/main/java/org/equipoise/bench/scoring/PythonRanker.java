package org.equipoise.bench.scoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** NumPy or torch in a process of its own, which waits for its turn. */
final class PythonRanker implements Ranker {
    private final String library;
    private final Path directory;
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream questions;

    PythonRanker(String library, String python, Path script, Path directory, int threads) throws IOException {
        this.library = library;
        this.directory = directory;
        this.process = new ProcessBuilder(python, script.toString(), directory.toString(), Integer.toString(threads))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answer();
    }

    @Override
    public String name() {
        return library;
    }

    @Override
    public double rank(int k, int[] best) throws IOException {
        questions.println(library + " " + k);
        double seconds = Double.parseDouble(answer());
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(directory.resolve(library + ".bin")))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int n = 0; n < best.length; n++) {
            best[n] = bytes.getInt();
        }
        return seconds;
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the " + library + " process ended before it answered");
        }
        return line;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
