package dev.gosim.std.crypto.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/** One certificate with its key, given to whoever asks for a key of that algorithm. */
final class Identity extends X509ExtendedKeyManager {
  private static final String ALIAS = "own";
  private final X509Certificate[] chain;
  private final PrivateKey key;

  /** Without certificates, it is nobody's. */
  Identity(X509Certificate[] chain, PrivateKey key) {
    this.chain = chain;
    this.key = key;
  }

  private String alias(String... algorithms) {
    for (String a : algorithms) {
      if (chain.length > 0 && a.startsWith(key.getAlgorithm())) {
        return ALIAS;
      }
    }
    return null;
  }

  @Override
  public String chooseEngineServerAlias(String algorithm, Principal[] issuers, SSLEngine engine) {
    return alias(algorithm);
  }

  @Override
  public String chooseEngineClientAlias(String[] algorithms, Principal[] issuers, SSLEngine e) {
    return alias(algorithms);
  }

  @Override
  public String chooseServerAlias(String algorithm, Principal[] issuers, Socket s) {
    return alias(algorithm);
  }

  @Override
  public String chooseClientAlias(String[] algorithms, Principal[] issuers, Socket s) {
    return alias(algorithms);
  }

  @Override
  public String[] getServerAliases(String algorithm, Principal[] issuers) {
    return new String[] {ALIAS};
  }

  @Override
  public String[] getClientAliases(String algorithm, Principal[] issuers) {
    return new String[] {ALIAS};
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return chain.clone();
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return key;
  }
}
