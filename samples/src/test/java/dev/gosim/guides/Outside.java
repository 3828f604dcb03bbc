package dev.gosim.guides;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * The servers that the guides' clients ask, behind a proxy: who connects to one of them through it
 * speaks TLS with this class, whose certificate is in the file that SSL_CERT_FILE names.
 */
final class Outside implements AutoCloseable {
  private static final String PASSWORD = "outside";

  /** Shorter than it is, so that answers in time are so on a busy machine, too. */
  private static final long SECOND = 300;

  private final ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Path certificate;
  private final SSLContext tls;
  private final AtomicInteger users = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

  Outside(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
    Path keys = folder.resolve("outside.p12");
    certificate = folder.resolve("outside.pem");
    keytool(
        List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=outside", "-validity", "30"),
        List.of("-ext", "san=dns:httpbin.org,dns:api.example.com", "-ext", "bc=ca:true"),
        keys);
    keytool(List.of("-exportcert", "-rfc", "-file", certificate.toString()), List.of(), keys);
    KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
    KeyManagerFactory f = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    f.init(store, PASSWORD.toCharArray());
    tls = SSLContext.getInstance("TLS");
    tls.init(f.getKeyManagers(), null, null);
    threads.execute(this::accept);
  }

  private static void keytool(List<String> what, List<String> extensions, Path keys)
      throws IOException, InterruptedException {
    java.util.ArrayList<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(what);
    command.addAll(extensions);
    command.addAll(
        List.of("-alias", "outside", "-keystore", keys.toString(), "-storepass", PASSWORD));
    Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (p.waitFor() != 0 || !Files.exists(keys)) {
      throw new IOException(command + ": " + said);
    }
  }

  Map<String, String> environment() {
    String url = "http://127.0.0.1:" + proxy.getLocalPort();
    return Map.of("HTTP_PROXY", url, "HTTPS_PROXY", url, "SSL_CERT_FILE", certificate.toString());
  }

  private void accept() {
    while (!proxy.isClosed()) {
      try {
        Socket s = proxy.accept();
        threads.execute(() -> serve(s));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket s) {
    try (s) {
      String connect = head(s.getInputStream());
      if (!connect.matches("CONNECT (httpbin\\.org|api\\.example\\.com):443 HTTP/1\\.1")) {
        s.getOutputStream().write(ascii("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"));
        return;
      }
      s.getOutputStream().write(ascii("HTTP/1.1 200 Connection established\r\n\r\n"));
      try (SSLSocket t = (SSLSocket) tls.getSocketFactory().createSocket(s, null, false)) {
        t.setUseClientMode(false);
        BufferedReader in = new BufferedReader(new InputStreamReader(t.getInputStream()));
        for (String line; (line = in.readLine()) != null; ) {
          String path = line.split(" ")[1];
          while (!in.readLine().isEmpty()) {
            continue;
          }
          t.getOutputStream().write(ascii(answer(path)));
        }
      }
    } catch (IOException e) {
      return; // the client is gone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The head of a request; its first line. */
  private static String head(InputStream in) throws IOException {
    StringBuilder b = new StringBuilder();
    for (int c; b.indexOf("\r\n\r\n") < 0 && (c = in.read()) >= 0; ) {
      b.append((char) c);
    }
    return b.substring(0, Math.max(b.indexOf("\r\n"), 0));
  }

  private static byte[] ascii(String s) {
    return s.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** httpbin.org answers late, api.example.com one of six requests. */
  private String answer(String path) throws InterruptedException {
    if (path.startsWith("/delay/")) {
      Thread.sleep(SECOND * Integer.parseInt(path.substring("/delay/".length())));
      return ok("{\"url\": \"https://httpbin.org" + path + "\"}\n");
    }
    if (path.startsWith("/users/") && users.getAndIncrement() % 6 == 0) {
      return ok("{\"id\": \"" + path.substring("/users/".length()) + "\"}\n");
    }
    return "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n";
  }

  private static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    threads.shutdownNow();
  }
}
