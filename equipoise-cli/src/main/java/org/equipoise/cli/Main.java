package org.equipoise.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
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
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int status = run(args, out, err);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /**
     * Runs a command.
     *
     * @param out takes results
     * @param err takes everything else
     * @return the exit status: 0 done, 1 a failure of ours, 2 bad usage or bad input
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        Failures failures = new Failures(err, List.of(args).contains("--debug"));
        Console console = new Console(out, err);
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
            out.flush();
            err.flush();
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

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
