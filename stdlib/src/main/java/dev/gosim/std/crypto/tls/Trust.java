package dev.gosim.std.crypto.tls;

import dev.gosim.sched.Goroutine;
import dev.gosim.value.Func;
import dev.gosim.value.Slice;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Asks a Go function about the other side's certificates, on the goroutine that is in the engine.
 */
final class Trust extends X509ExtendedTrustManager {
  private final Func accepts;
  private Goroutine g;

  /**
   * @param accepts func(chain [][]byte) bool
   */
  Trust(Func accepts) {
    this.accepts = accepts;
  }

  /** Who is in the engine. */
  void by(Goroutine goroutine) {
    g = goroutine;
  }

  private void check(X509Certificate[] chain) throws CertificateException {
    Object[] all = new Object[chain.length];
    for (int i = 0; i < chain.length; i++) {
      byte[] der = chain[i].getEncoded();
      all[i] = new Slice(der, 0, der.length, der.length);
    }
    if (!(Boolean) accepts.call(g, null, Slice.ofRefs(all))) {
      throw new CertificateException("not accepted");
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine e)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine e)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket s)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket s)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
