package dev.gosim.std.crypto.x509;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.std.Bytes;
import dev.gosim.value.Slice;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** Certificates: the natives of package crypto/x509. */
public final class Certificates {
  private static final int MAIL = 1;
  private static final int DNS = 2;
  private static final int IP = 7;
  private static final Map<String, String> KINDS =
      Map.of("2.5.4.5", "SERIALNUMBER", "2.5.4.17", "POSTALCODE");

  private Certificates() {}

  public static X509Certificate of(byte[] der) throws CertificateException {
    CertificateFactory f = CertificateFactory.getInstance("X.509");
    return (X509Certificate) f.generateCertificate(new ByteArrayInputStream(der));
  }

  /** A certificate's parts; failure is empty if it is one. */
  record Parts(
      String failure,
      String serial,
      long version,
      long from,
      long to,
      long constraints,
      String key,
      Slice rawSubject,
      Slice rawIssuer,
      Slice subject,
      Slice issuer,
      Slice dns,
      Slice mail,
      Slice ips)
      implements Results {
    static Parts none(String failure) {
      Slice n = Slice.NIL;
      return new Parts(failure, "", 0, 0, 0, 0, "", n, n, n, n, n, n, n);
    }
  }

  @Native("parse")
  static Parts parse(Slice der) {
    try {
      X509Certificate c = of(Bytes.of(der));
      List<Object> dns = new ArrayList<>();
      List<Object> mail = new ArrayList<>();
      List<Object> ips = new ArrayList<>();
      alternatives(c, dns, mail, ips);
      int path = c.getBasicConstraints();
      boolean has = c.getExtensionValue("2.5.29.19") != null;
      return new Parts(
          "",
          c.getSerialNumber().toString(),
          c.getVersion(),
          c.getNotBefore().toInstant().getEpochSecond(),
          c.getNotAfter().toInstant().getEpochSecond(),
          path >= 0 ? 1 : has ? 0 : -1,
          c.getPublicKey().getAlgorithm(),
          bytes(c.getSubjectX500Principal().getEncoded()),
          bytes(c.getIssuerX500Principal().getEncoded()),
          name(c.getSubjectX500Principal()),
          name(c.getIssuerX500Principal()),
          list(dns),
          list(mail),
          list(ips));
    } catch (CertificateException | InvalidNameException | UnknownHostException e) {
      return Parts.none("malformed certificate");
    }
  }

  private static void alternatives(
      X509Certificate c, List<Object> dns, List<Object> mail, List<Object> ips)
      throws CertificateParsingException, UnknownHostException {
    Collection<List<?>> all = c.getSubjectAlternativeNames();
    if (all == null) {
      return;
    }
    for (List<?> n : all) {
      switch ((Integer) n.getFirst()) {
        case MAIL -> mail.add(Bytes.encode((String) n.get(1)));
        case DNS -> dns.add(Bytes.encode((String) n.get(1)));
        // an address in digits: nothing is looked up
        case IP -> ips.add(bytes(InetAddress.getByName((String) n.get(1)).getAddress()));
        default -> {}
      }
    }
  }

  /** Kinds and values in turn, as they stand in the certificate. */
  private static Slice name(X500Principal p) throws InvalidNameException {
    List<Object> parts = new ArrayList<>();
    for (Rdn r : new LdapName(p.getName(X500Principal.RFC2253, KINDS)).getRdns()) {
      parts.add(Bytes.encode(r.getType()));
      parts.add(Bytes.encode(value(r)));
    }
    return list(parts);
  }

  private static String value(Rdn r) {
    if (r.getValue() instanceof byte[] der) {
      // a string in DER: kind, length, text
      return new String(der, 2, der.length - 2, java.nio.charset.StandardCharsets.UTF_8);
    }
    return r.getValue().toString();
  }

  private static Slice bytes(byte[] b) {
    return new Slice(b, 0, b.length, b.length);
  }

  private static Slice list(List<Object> l) {
    return l.isEmpty() ? Slice.NIL : Slice.ofRefs(l.toArray());
  }

  @Native("signedBy")
  static boolean signedBy(Slice child, Slice parent) {
    try {
      of(Bytes.of(child)).verify(of(Bytes.of(parent)).getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
