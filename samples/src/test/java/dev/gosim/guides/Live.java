package dev.gosim.guides;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A program that runs in a process of its own, and what the test sees of it. */
final class Live implements Closeable {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Process process;
  private final Stream out;
  private final Stream err;
  private final StringBuilder notes = new StringBuilder();

  /**
   * Before a command: what a shell has started in the background ignores interrupts, and so does
   * all that it starts, which the JVM takes for a wish.
   */
  private static final List<String> SIGNALS = signals();

  private static List<String> signals() {
    List<String> prefix = List.of("env", "--default-signal=INT");
    List<String> probe = List.of(prefix.getFirst(), prefix.getLast(), "true");
    try {
      return new ProcessBuilder(probe).start().waitFor() == 0 ? prefix : List.of();
    } catch (IOException e) {
      return List.of(); // no env here
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Live(List<String> command, Path folder, Map<String, String> environment) throws IOException {
    List<String> all = new ArrayList<>(SIGNALS);
    all.addAll(command);
    ProcessBuilder b = new ProcessBuilder(all).directory(folder.toFile());
    b.environment().putAll(environment);
    process = b.start();
    process.getOutputStream().close();
    out = new Stream(process.getInputStream());
    err = new Stream(process.getErrorStream());
  }

  /** What a process writes, as it comes. */
  private static final class Stream {
    private final StringBuilder text = new StringBuilder();
    private final Thread reader;
    private boolean ended;

    Stream(InputStream in) {
      reader = Thread.ofPlatform().daemon().start(() -> read(in));
    }

    private void read(InputStream in) {
      byte[] b = new byte[8192];
      try (in) {
        for (int n; (n = in.read(b)) > 0; ) {
          add(new String(b, 0, n, StandardCharsets.ISO_8859_1));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        end();
      }
    }

    private synchronized void add(String s) {
      text.append(s);
      notifyAll();
    }

    private synchronized void end() {
      ended = true;
      notifyAll();
    }

    synchronized String text() {
      return text.toString();
    }

    synchronized boolean await(Pattern p) throws InterruptedException {
      long end = System.nanoTime() + LIMIT.toNanos();
      while (!p.matcher(text).find()) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (ended || left <= 0) {
          return false;
        }
        wait(left);
      }
      return true;
    }
  }

  String out() {
    return out.text();
  }

  String err() {
    return err.text();
  }

  void awaitOut(String regex) throws InterruptedException {
    await(out, regex);
  }

  void awaitErr(String regex) throws InterruptedException {
    await(err, regex);
  }

  private void await(Stream s, String regex) throws InterruptedException {
    if (!s.await(Pattern.compile(regex))) {
      fail("never printed: " + regex + "\nstdout:\n" + out() + "\nstderr:\n" + err());
    }
  }

  /** Asks until the program listens. */
  void awaitServer(int port) throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      try {
        new Socket("localhost", port).close();
        return;
      } catch (IOException e) {
        if (!process.isAlive() || System.nanoTime() > end) {
          fail("no server at " + port + "\nstdout:\n" + out() + "\nstderr:\n" + err());
        }
        process.waitFor(20, TimeUnit.MILLISECONDS);
      }
    }
  }

  /** What a server answers; it is also noted. */
  HttpResponse<byte[]> get(String url) throws InterruptedException {
    HttpResponse<byte[]> r = fetch(url);
    note(new String(r.body(), StandardCharsets.ISO_8859_1));
    return r;
  }

  /** The same, where the body is another each time. */
  HttpResponse<byte[]> fetch(String url) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT).build();
    note("GET " + url);
    try {
      HttpResponse<byte[]> r = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      note(r.statusCode() + " " + r.headers().firstValue("Content-Type").orElse("no type"));
      return r;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request that is not answered. */
  void getNothing(int port, String path) throws IOException {
    note("GET " + path);
    try (Socket s = new Socket("localhost", port)) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
      s.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      byte[] answer = s.getInputStream().readAllBytes();
      note(answer.length == 0 ? "no answer" : new String(answer, StandardCharsets.ISO_8859_1));
    }
  }

  void note(String line) {
    notes.append(line).append(line.endsWith("\n") ? "" : "\n");
  }

  String notes() {
    return notes.toString();
  }

  /** As {@code kill -INT} does. */
  void interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      fail("still runs\nstdout:\n" + out() + "\nstderr:\n" + err());
    }
    out.reader.join();
    err.reader.join();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    client.close();
  }
}
