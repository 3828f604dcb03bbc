package dev.gosim.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server of the machine, on a data folder of its own. */
final class Server implements Closeable {
  private final Path bin;
  private final Path home;
  private final int port;

  /** The folder of the server's programs, where Debian, Red Hat and the PATH have it, or null. */
  static Path programs() throws IOException {
    List<Path> folders = new ArrayList<>();
    for (String p : System.getenv("PATH").split(java.io.File.pathSeparator)) {
      folders.add(Path.of(p));
    }
    Path versions = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(versions)) {
      try (Stream<Path> all = Files.list(versions)) {
        all.sorted(Comparator.reverseOrder()).forEach(v -> folders.add(v.resolve("bin")));
      }
    }
    return folders.stream()
        .filter(
            f -> Files.isExecutable(f.resolve("initdb")) && Files.isExecutable(f.resolve("pg_ctl")))
        .findFirst()
        .orElse(null);
  }

  Server(Path bin) throws IOException, InterruptedException {
    this.bin = bin;
    this.home = Files.createTempDirectory("gosim-postgres");
    if (root()) {
      run(List.of("chown", "postgres", home.toString()));
    }
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    program(
        "initdb", "-D", data(), "-U", "gosim", "--auth=trust", "-N", "-E", "UTF8", "--locale=C");
    String options = "-p " + port + " -k " + home + " -c listen_addresses=127.0.0.1 -c fsync=off";
    program(
        "pg_ctl", "-D", data(), "-l", home.resolve("log").toString(), "-o", options, "-w", "start");
  }

  String url() {
    return "postgres://gosim@127.0.0.1:" + port + "/postgres";
  }

  private String data() {
    return home.resolve("data").toString();
  }

  /** The server refuses to be started by root. */
  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  private void program(String name, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (root()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(bin.resolve(name).toString());
    command.addAll(List.of(args));
    run(command);
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    Process p =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (p.waitFor() != 0) {
      throw new IOException(command + " failed");
    }
  }

  @Override
  public void close() throws IOException {
    try {
      program("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> all = Files.walk(home)) {
      for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    }
  }
}
