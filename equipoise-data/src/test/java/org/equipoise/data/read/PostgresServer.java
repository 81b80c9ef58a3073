package org.equipoise.data.read;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A PostgreSQL server of its own, in a temporary directory, on a free loopback port. */
final class PostgresServer {
    private static final Path INSTALLATIONS = Path.of("/usr/lib/postgresql");
    private static final long PATIENCE_SECONDS = 60;

    private final Path programs;
    private final Path directory;
    private final int port;

    private PostgresServer(Path programs, Path directory, int port) {
        this.programs = programs;
        this.directory = directory;
        this.port = port;
    }

    /** A running server, or nothing where there is none or it cannot be started. */
    static Optional<PostgresServer> start() throws IOException, InterruptedException {
        Optional<Path> programs = programs();
        if (programs.isEmpty()) {
            return Optional.empty();
        }
        Path directory = Files.createTempDirectory("equipoise-postgres");
        PostgresServer server = new PostgresServer(programs.get(), directory, freePort());
        if (isRoot() && !server.run(List.of("chown", "postgres", directory.toString()))) {
            server.delete();
            return Optional.empty();
        }
        String data = directory.resolve("data").toString();
        boolean running = server.runAsServer("initdb", "-D", data, "-U", "tester", "-A", "trust", "--no-sync")
                && server.runAsServer(
                        "pg_ctl",
                        "-D",
                        data,
                        "-w",
                        "-l",
                        directory.resolve("server.log").toString(),
                        "-o",
                        "-h 127.0.0.1 -p " + server.port + " -k " + directory,
                        "start");
        if (!running) {
            server.delete();
        }
        return running ? Optional.of(server) : Optional.empty();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=tester";
    }

    void stop() throws IOException, InterruptedException {
        runAsServer("pg_ctl", "-D", directory.resolve("data").toString(), "-m", "immediate", "-w", "stop");
        delete();
    }

    /** PostgreSQL refuses to run as root. */
    private boolean runAsServer(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    private boolean run(List<String> command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroy();
            return false;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Optional<Path> programs() throws IOException {
        List<Path> places = new ArrayList<>();
        for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            places.add(Path.of(place));
        }
        if (Files.isDirectory(INSTALLATIONS)) {
            try (Stream<Path> versions = Files.list(INSTALLATIONS)) {
                versions.map(version -> version.resolve("bin")).forEach(places::add);
            }
        }
        return places.stream()
                .filter(place ->
                        Files.isExecutable(place.resolve("pg_ctl")) && Files.isExecutable(place.resolve("initdb")))
                .findFirst();
    }

    private static boolean isRoot() throws IOException, InterruptedException {
        Process id = new ProcessBuilder("id", "-u").start();
        String user = new String(id.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        id.waitFor();
        return "0".equals(user.strip());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
