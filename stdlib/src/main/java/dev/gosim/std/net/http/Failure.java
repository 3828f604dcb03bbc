package dev.gosim.std.net.http;

import java.io.EOFException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.ClosedChannelException;
import javax.net.ssl.SSLException;

/**
 * Why an exchange failed, told from the exceptions of java.net.http; {@code roundtrip.go} makes
 * Go's errors of it. The numbers are those of its constants.
 */
record Failure(int kind, String text) {
  static final int ABORTED = 1;
  static final int CONNECT = 2;
  static final int CONNECT_TIMEOUT = 3;
  static final int EOF = 4;
  static final int UNEXPECTED_EOF = 5;
  static final int RESET = 6;
  static final int MALFORMED = 7;
  static final int NOT_TLS = 8;
  static final int TLS = 9;
  static final int OTHER = 10;

  static final Failure NONE = new Failure(0, "");
  static final Failure ABORT = new Failure(ABORTED, "");

  /** Of an exception before the response's header was read. */
  static Failure ofHead(Throwable t) {
    for (Throwable c = t; c != null; c = c.getCause()) {
      switch (c) {
        case HttpConnectTimeoutException e -> {
          return new Failure(CONNECT_TIMEOUT, "");
        }
        case java.net.ConnectException e -> {
          return new Failure(CONNECT, connect(e));
        }
        case SSLException e -> {
          return tls(e);
        }
        case ProtocolException e -> {
          return new Failure(MALFORMED, String.valueOf(e.getMessage()));
        }
        case EOFException e -> {
          return new Failure(EOF, "");
        }
        case ClosedChannelException e -> {
          return new Failure(EOF, "");
        }
        case SocketException e -> {
          return socket(e);
        }
        default -> {
          // An outer exception says less than the one within.
        }
      }
    }
    return new Failure(OTHER, text(t));
  }

  /** Of an exception while the body was read. */
  static Failure ofBody(Throwable t) {
    for (Throwable c = t; c != null; c = c.getCause()) {
      if (c instanceof EOFException || c instanceof ClosedChannelException) {
        return new Failure(UNEXPECTED_EOF, "");
      }
      if (c instanceof SocketException e) {
        return socket(e);
      }
      if (String.valueOf(c.getMessage()).contains("chunk size")) {
        return new Failure(OTHER, "invalid byte in chunk length");
      }
    }
    return new Failure(OTHER, text(t));
  }

  private static Failure socket(SocketException e) {
    String m = text(e);
    return m.contains("reset") ? new Failure(RESET, "") : new Failure(OTHER, m);
  }

  private static String text(Throwable t) {
    return t.getMessage() == null ? t.getClass().getSimpleName() : t.getMessage();
  }

  /** What strerror says; the JDK leaves it out when the other side refused. */
  private static String connect(Throwable t) {
    for (Throwable c = t; c != null; c = c.getCause()) {
      String m = c.getMessage();
      if (m != null) {
        return m.toLowerCase(java.util.Locale.ROOT);
      }
    }
    return "connection refused";
  }

  private static Failure tls(SSLException e) {
    String m = text(e);
    if (e.getCause() instanceof EOFException || m.contains("host terminated the handshake")) {
      return new Failure(EOF, "");
    }
    if (m.contains("plaintext connection") || m.contains("Unsupported or unrecognized SSL")) {
      return new Failure(NOT_TLS, "");
    }
    if (m.startsWith("Received fatal alert: ")) {
      String alert = m.substring("Received fatal alert: ".length()).replace('_', ' ');
      return new Failure(TLS, "remote error: tls: " + alert);
    }
    String verify = "tls: failed to verify certificate: x509: ";
    if (m.contains("PKIX path building failed")) {
      return new Failure(TLS, verify + "certificate signed by unknown authority");
    }
    if (m.contains("NotAfter") || m.contains("validity check failed")) {
      return new Failure(TLS, verify + "certificate has expired or is not yet valid");
    }
    int matching = m.indexOf(" matching ");
    if (m.startsWith("No ") && matching > 0) {
      String name = m.substring(matching + " matching ".length()).replaceFirst(" .*", "");
      return new Failure(
          TLS, verify + "certificate is not valid for any names, but wanted to match " + name);
    }
    return new Failure(TLS, "tls: " + m);
  }
}
