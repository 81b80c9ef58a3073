package org.equipoise.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.equipoise.kernel.VectorMath;
import picocli.CommandLine;

/** The entry of the process. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit status. */
    public static void main(String[] args) {
        prepareKernels();
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        PrintStream err = utf8(new FileOutputStream(FileDescriptor.err));
        System.exit(run(args, out, err));
    }

    /**
     * Runs a command.
     *
     * @param out takes results
     * @param err takes everything else
     * @return the exit status: 0 done, 1 a failure of ours, 2 bad usage or bad input
     */
    public static int run(String[] args, OutputStream out, PrintStream err) {
        Failures failures = new Failures(err, List.of(args).contains("--debug"));
        WatchedOutput watched = new WatchedOutput(out);
        Console console = new Console(utf8(watched), err);
        int status = run(args, console, failures);
        return status == 0 ? watched.failure().map(failures::noOutput).orElse(0) : status;
    }

    private static int run(String[] args, Console console, Failures failures) {
        CommandLine commands = new CommandLine(new Equipoise(console));
        for (Object command : Commands.of(args, console)) {
            commands.addSubcommand(command);
        }
        commands.setOut(console.outWriter())
                .setErr(console.errWriter())
                .setExpandAtFiles(false)
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
        try {
            return commands.execute(args);
        } catch (OutOfMemoryError exhausted) {
            return failures.outOfMemory();
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    /** Compiling vector kernels takes longer than reading arguments and data: it begins first, beside both. */
    private static void prepareKernels() {
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
            Thread thread = new Thread(VectorMath::kernelName, "equipoise-kernels");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static PrintStream utf8(OutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
