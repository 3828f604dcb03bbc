package dev.gosim.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A server with what clients have to cope with, and a second one that breaks the protocol. */
public final class Fixture implements AutoCloseable {
  private static final List<String> SHOWN =
      List.of(
          "Host",
          "User-Agent",
          "Accept-Encoding",
          "Authorization",
          "Content-Length",
          "Content-Type",
          "Cookie",
          "Referer",
          "Transfer-Encoding",
          "X-Custom");

  private final HttpServer server;
  private final ServerSocket broken;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

  public Fixture() throws IOException {
    InetAddress local = InetAddress.getByName("127.0.0.1");
    server = HttpServer.create(new InetSocketAddress(local, 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
    broken = new ServerSocket(0, 50, local);
    threads.execute(this::acceptBroken);
  }

  /** host:port of the server, and of the one that breaks the protocol. */
  public List<String> addresses() {
    return List.of(
        "127.0.0.1:" + server.getAddress().getPort(), "127.0.0.1:" + broken.getLocalPort());
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    broken.close();
    threads.shutdownNow();
  }

  private void handle(HttpExchange x) throws IOException {
    String query = x.getRequestURI().getRawQuery();
    try (x) {
      switch (x.getRequestURI().getPath()) {
        case "/hello" -> {
          x.getResponseHeaders().add("x-many-words", "one");
          x.getResponseHeaders().add("x-many-words", "two");
          x.getResponseHeaders().set("Content-Type", "text/plain");
          send(x, 200, "hello\n");
        }
        case "/echo" -> send(x, 200, echo(x));
        case "/status" -> send(x, Integer.parseInt(query), "");
        case "/gzip" -> gzip(x);
        case "/chunks" -> chunks(x, Integer.parseInt(query));
        case "/slow" -> {
          Thread.sleep(Integer.parseInt(query));
          send(x, 200, "at last\n");
        }
        case "/drip" -> drip(x, Integer.parseInt(query));
        case "/redirect" -> redirect(x, query);
        case "/countdown" -> {
          int n = Integer.parseInt(query);
          x.getResponseHeaders().set("Location", n > 1 ? "/countdown?" + (n - 1) : "/hello");
          send(x, 302, "elsewhere\n");
        }
        case "/cookies" -> {
          x.getResponseHeaders().add("Set-Cookie", "id=42; Path=/; Max-Age=60; HttpOnly");
          x.getResponseHeaders().add("Set-Cookie", "lang=\"go java\"; SameSite=Lax; Odd=1");
          send(x, 200, "");
        }
        default -> send(x, 404, "no such page\n");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange x, int code, String body) throws IOException {
    byte[] b = body.getBytes(StandardCharsets.UTF_8);
    boolean none = b.length == 0 || x.getRequestMethod().equals("HEAD");
    if (x.getRequestMethod().equals("HEAD")) {
      x.getResponseHeaders().set("Content-Length", String.valueOf(b.length));
    }
    x.sendResponseHeaders(code, none ? -1 : b.length);
    if (!none) {
      x.getResponseBody().write(b);
    }
  }

  /** The request as it arrived. */
  private static String echo(HttpExchange x) throws IOException {
    StringBuilder b = new StringBuilder(x.getRequestMethod() + " " + x.getRequestURI() + "\n");
    for (String name : SHOWN) {
      List<String> values = x.getRequestHeaders().get(name);
      if (values != null) {
        b.append(name).append(": ").append(String.join(", ", values)).append('\n');
      }
    }
    byte[] body = x.getRequestBody().readAllBytes();
    b.append(body.length).append(" bytes");
    if (body.length > 0 && body.length < 100) {
      b.append(": ").append(new String(body, StandardCharsets.UTF_8));
    }
    return b.append('\n').toString();
  }

  private static void gzip(HttpExchange x) throws IOException {
    byte[] text = "all packed up ".repeat(1000).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream z = new GZIPOutputStream(packed)) {
      z.write(text);
    }
    boolean wanted =
        x.getRequestHeaders().getOrDefault("Accept-Encoding", List.of()).contains("gzip");
    if (wanted) {
      x.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    byte[] b = wanted ? packed.toByteArray() : text;
    x.sendResponseHeaders(200, b.length);
    x.getResponseBody().write(b);
  }

  /** That many chunks of 10,000 bytes. */
  private static void chunks(HttpExchange x, int n) throws IOException {
    x.sendResponseHeaders(200, 0);
    for (int i = 0; i < n; i++) {
      x.getResponseBody()
          .write(("%9d\n".formatted(i)).repeat(1000).getBytes(StandardCharsets.UTF_8));
      x.getResponseBody().flush();
    }
  }

  /** The beginning of a body, and after that many milliseconds the rest. */
  private static void drip(HttpExchange x, int millis) throws IOException, InterruptedException {
    x.sendResponseHeaders(200, 10);
    OutputStream out = x.getResponseBody();
    out.write("first".getBytes(StandardCharsets.UTF_8));
    out.flush();
    Thread.sleep(millis);
    out.write("after".getBytes(StandardCharsets.UTF_8));
  }

  /** Query: code,location. */
  private static void redirect(HttpExchange x, String query) throws IOException {
    x.getRequestBody().readAllBytes();
    int comma = query.indexOf(',');
    x.getResponseHeaders().set("Location", query.substring(comma + 1));
    send(x, Integer.parseInt(query.substring(0, comma)), "go on\n");
  }

  private void acceptBroken() {
    while (!broken.isClosed()) {
      try {
        Socket s = broken.accept();
        threads.execute(() -> breakProtocol(s));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  /** Reads a request and answers as its path says. */
  private static void breakProtocol(Socket s) {
    try (s) {
      byte[] b = new byte[8192];
      int n = Math.max(s.getInputStream().read(b), 0);
      String request = new String(b, 0, n, StandardCharsets.ISO_8859_1);
      String answer =
          switch (request.split(" ", 3)[1]) {
            case "/short" -> "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc";
            case "/cut" -> "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc";
            case "/garbage" -> "what is this\r\n\r\n";
            case "/word" -> "word\r\n\r\n";
            case "/code" -> "HTTP/1.1 abc\r\n\r\n";
            case "/open" -> "HTTP/1.1 200 OK\r\n\r\nuntil the end";
            case "/nogzip" ->
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 12\r\n\r\nnot gzip at ";
            case "/location" ->
                "HTTP/1.1 302 Found\r\nLocation: http://a b/\r\nContent-Length: 0\r\n\r\n";
            default -> "";
          };
      s.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return; // the client is gone
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    try (Fixture f = new Fixture()) {
      System.out.println(String.join(" ", f.addresses()));
      Thread.sleep(Long.MAX_VALUE);
    }
  }
}
