package dev.gosim.std.crypto.tls;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goroutine;
import dev.gosim.std.Bytes;
import dev.gosim.std.crypto.x509.Certificates;
import dev.gosim.value.Func;
import dev.gosim.value.Slice;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/**
 * One side of a connection: an SSLEngine with what has arrived and not been understood yet, and
 * what is to be sent. One goroutine at a time reads, one writes; a handshake is both.
 */
final class Engine {
  // What the natives answer, beside numbers of bytes.
  private static final long DONE = 0;
  private static final long MORE = -1;
  private static final long CLOSED = -2;
  private static final long FAILED = -3;

  /** In Go's order; what of it the JDK has. */
  private static final List<String> SUITES =
      List.of(
          "TLS_AES_128_GCM_SHA256",
          "TLS_AES_256_GCM_SHA384",
          "TLS_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
          "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
          "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
          "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA");

  private final SSLEngine engine;
  private final Trust trust;
  private ByteBuffer in = ByteBuffer.allocate(0);
  private ByteBuffer plain = ByteBuffer.allocate(0);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private String failure = "";
  private volatile boolean replies;

  private Engine(SSLEngine engine, Trust trust) {
    this.engine = engine;
    this.trust = trust;
  }

  record Made(Object engine, String failure) implements Results {}

  /**
   * @param host to be named to the server, or empty
   * @param auth 0: no certificate is asked of a client, 1: it is wanted, 2: it is needed
   * @param accepts func(chain [][]byte) bool
   */
  @Native("newEngine")
  static Made newEngine(
      boolean client,
      String host,
      Slice chain,
      Slice key,
      Slice protocols,
      Slice versions,
      long auth,
      Func accepts) {
    try {
      Trust trust = new Trust(accepts);
      SSLContext context = SSLContext.getInstance("TLS");
      KeyManager[] keys = {identity(chain, key)};
      context.init(keys, new TrustManager[] {trust}, null);
      SSLEngine e = context.createSSLEngine();
      e.setUseClientMode(client);
      SSLParameters p = e.getSSLParameters();
      p.setProtocols(strings(versions));
      p.setCipherSuites(suites(e));
      p.setUseCipherSuitesOrder(true);
      p.setApplicationProtocols(strings(protocols));
      p.setWantClientAuth(auth == 1);
      if (auth == 2) {
        p.setNeedClientAuth(true);
      }
      if (!host.isEmpty()) {
        p.setServerNames(List.of(new SNIHostName(Bytes.of(host))));
      }
      e.setSSLParameters(p);
      e.beginHandshake();
      return new Made(new Engine(e, trust), "");
    } catch (GeneralSecurityException | SSLException | IllegalArgumentException e) {
      return new Made(null, Bytes.encode(String.valueOf(e.getMessage())));
    }
  }

  private static Identity identity(Slice chain, Slice key) throws GeneralSecurityException {
    X509Certificate[] all = new X509Certificate[chain.len];
    for (int i = 0; i < all.length; i++) {
      all[i] = Certificates.of(Bytes.of((Slice) ((Object[]) chain.array)[chain.off + i]));
    }
    PrivateKey k = key.len == 0 ? null : Keys.of(Bytes.of(key));
    return new Identity(k == null ? new X509Certificate[0] : all, k);
  }

  private static String[] strings(Slice s) {
    String[] all = new String[s.len];
    for (int i = 0; i < s.len; i++) {
      all[i] = (String) ((Object[]) s.array)[s.off + i];
    }
    return all;
  }

  private static String[] suites(SSLEngine e) {
    List<String> supported = Arrays.asList(e.getSupportedCipherSuites());
    List<String> all = new ArrayList<>(SUITES);
    all.retainAll(supported);
    return all.toArray(String[]::new);
  }

  // ---- bytes of the network ----

  /** What has arrived. */
  @Native("(*engine).feed")
  static void feed(Object engine, Slice p) {
    Engine e = (Engine) engine;
    ByteBuffer more = ByteBuffer.allocate(e.in.remaining() + p.len);
    more.put(e.in).put((byte[]) p.array, p.off, p.len).flip();
    e.in = more;
  }

  /** What is to be sent. */
  @Native("(*engine).take")
  static Slice take(Object engine) {
    Engine e = (Engine) engine;
    synchronized (e.out) {
      byte[] b = e.out.toByteArray();
      e.out.reset();
      return new Slice(b, 0, b.length, b.length);
    }
  }

  /** Whether reading has made something that is to be sent; asked once. */
  @Native("(*engine).replies")
  static boolean replies(Object engine) {
    Engine e = (Engine) engine;
    boolean is = e.replies;
    e.replies = false;
    return is;
  }

  @Native("(*engine).failure")
  static String failure(Object engine) {
    return Bytes.encode(((Engine) engine).failure);
  }

  // ---- handshake ----

  /** Goes on as far as it can: done, or it needs more, or it has failed. */
  @Native("(*engine).handshake")
  static long handshake(Goroutine g, Object engine) {
    Engine e = (Engine) engine;
    e.trust.by(g);
    try {
      return e.handshake();
    } catch (SSLException x) {
      return e.fail(x);
    }
  }

  private long handshake() throws SSLException {
    while (true) {
      switch (engine.getHandshakeStatus()) {
        case NEED_TASK -> tasks();
        case NEED_WRAP -> wrap(ByteBuffer.allocate(0));
        case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
          SSLEngineResult.Status s = unwrap();
          if (s == SSLEngineResult.Status.BUFFER_UNDERFLOW) {
            return MORE;
          }
          if (s == SSLEngineResult.Status.CLOSED) {
            return CLOSED;
          }
        }
        case NOT_HANDSHAKING, FINISHED -> {
          return DONE;
        }
      }
    }
  }

  private void tasks() {
    for (Runnable r; (r = engine.getDelegatedTask()) != null; ) {
      r.run();
    }
  }

  /** What the other side is told of a failure is to be sent, too. */
  private long fail(SSLException x) {
    failure = String.valueOf(x.getMessage());
    replies = true;
    try {
      for (int i = 0; i < 2 && engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP; i++) {
        wrap(ByteBuffer.allocate(0));
      }
    } catch (SSLException again) {
      return FAILED; // the first failure counts
    }
    return FAILED;
  }

  private SSLEngineResult.Status unwrap() throws SSLException {
    ByteBuffer to = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
    SSLEngineResult r = engine.unwrap(in, to);
    to.flip();
    if (to.hasRemaining()) {
      plain = to;
    }
    return r.getStatus();
  }

  private int wrap(ByteBuffer from) throws SSLException {
    ByteBuffer to = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    synchronized (out) { // records are numbered
      SSLEngineResult r = engine.wrap(from, to);
      out.write(to.array(), 0, to.position());
      return r.bytesConsumed();
    }
  }

  // ---- data ----

  /** Some of what the other side has written: its length, or why there is nothing. */
  @Native("(*engine).read")
  static long read(Goroutine g, Object engine, Slice p) {
    Engine e = (Engine) engine;
    e.trust.by(g);
    try {
      return e.read((byte[]) p.array, p.off, p.len);
    } catch (SSLException x) {
      return e.fail(x);
    }
  }

  private long read(byte[] to, int off, int len) throws SSLException {
    while (!plain.hasRemaining()) {
      SSLEngineResult.Status s = unwrap();
      if (plain.hasRemaining()) {
        break;
      }
      switch (s) {
        case BUFFER_UNDERFLOW -> {
          return MORE;
        }
        case CLOSED -> {
          return CLOSED;
        }
        default -> {
          if (engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING) {
            long state = handshake(); // keys are renewed, tickets come
            replies = true;
            if (state != DONE) {
              return state;
            }
          }
        }
      }
    }
    int n = Math.min(len, plain.remaining());
    plain.get(to, off, n);
    return n;
  }

  /** Encrypts some bytes; returns how many. */
  @Native("(*engine).write")
  static long write(Object engine, Slice p) {
    Engine e = (Engine) engine;
    try {
      return e.wrap(ByteBuffer.wrap((byte[]) p.array, p.off, p.len));
    } catch (SSLException x) {
      e.failure = String.valueOf(x.getMessage());
      return FAILED;
    }
  }

  /** Nothing more will be written: the other side is told. */
  @Native("(*engine).close")
  static void close(Object engine) {
    Engine e = (Engine) engine;
    e.engine.closeOutbound();
    try {
      e.wrap(ByteBuffer.allocate(0));
    } catch (SSLException x) {
      e.failure = String.valueOf(x.getMessage());
    }
  }

  /** What was agreed on. */
  record Session(String version, String suite, String protocol, String name) implements Results {}

  @Native("(*engine).session")
  static Session session(Object engine) {
    SSLEngine e = ((Engine) engine).engine;
    String protocol = e.getApplicationProtocol();
    String name = "";
    if (e.getSession() instanceof javax.net.ssl.ExtendedSSLSession s && !e.getUseClientMode()) {
      name =
          s.getRequestedServerNames().stream()
              .map(n -> Bytes.string(n.getEncoded(), 0, n.getEncoded().length))
              .findFirst()
              .orElse("");
    }
    return new Session(
        e.getSession().getProtocol(),
        e.getSession().getCipherSuite(),
        protocol == null ? "" : protocol,
        name);
  }
}
