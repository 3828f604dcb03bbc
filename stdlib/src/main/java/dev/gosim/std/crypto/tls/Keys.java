package dev.gosim.std.crypto.tls;

import dev.gosim.natives.Native;
import dev.gosim.std.Bytes;
import dev.gosim.std.crypto.x509.Certificates;
import dev.gosim.value.Slice;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;

/** Private keys in the three forms that PEM files have them in. */
final class Keys {
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");
  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 0x04;
  private static final int CONTEXT_0 = 0xa0;
  private static final byte[] VERSION_0 = {2, 1, 0};
  private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
  private static final byte[] EC_PUBLIC_KEY = HexFormat.of().parseHex("06072a8648ce3d0201");

  private Keys() {}

  /** A key in PKCS #8, or null. */
  static PrivateKey of(byte[] pkcs8) {
    for (String a : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(a).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      } catch (GeneralSecurityException e) {
        continue; // of another algorithm
      }
    }
    return null;
  }

  /** The key in PKCS #8, or nothing if it is none. */
  @Native("pkcs8")
  static Slice pkcs8(Slice der) {
    byte[] b = Bytes.of(der);
    for (byte[] form : List.of(b, pkcs1(b), sec1(b))) {
      if (form.length > 0 && of(form) != null) {
        return new Slice(form, 0, form.length, form.length);
      }
    }
    return Slice.NIL;
  }

  private static byte[] pkcs1(byte[] key) {
    return tagged(SEQUENCE, VERSION_0, RSA, tagged(OCTETS, key));
  }

  /** The curve stands within the key, in a field [0]. */
  private static byte[] sec1(byte[] key) {
    for (int i = 0; i + 3 < key.length; i++) {
      if ((key[i] & 0xff) == CONTEXT_0 && key[i + 2] == 6 && key[i + 1] == key[i + 3] + 2) {
        byte[] curve = java.util.Arrays.copyOfRange(key, i + 2, i + 2 + key[i + 1]);
        byte[] algorithm = tagged(SEQUENCE, EC_PUBLIC_KEY, curve);
        return tagged(SEQUENCE, VERSION_0, algorithm, tagged(OCTETS, key));
      }
    }
    return new byte[0];
  }

  private static byte[] tagged(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] p : parts) {
      content.writeBytes(p);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int n = content.size();
    if (n < 128) {
      out.write(n);
    } else {
      out.write(0x82);
      out.write(n >> 8);
      out.write(n);
    }
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }

  /** Whether a key is that of a certificate: 0 if so, 1 if not, 2 if it is of another kind. */
  @Native("mismatch")
  static long mismatch(Slice certificate, Slice key) {
    try {
      PublicKey pub = Certificates.of(Bytes.of(certificate)).getPublicKey();
      PrivateKey priv = of(Bytes.of(key));
      if (priv == null || !priv.getAlgorithm().equals(pub.getAlgorithm())) {
        return 2;
      }
      String name =
          switch (pub.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "Ed25519";
          };
      Signature s = Signature.getInstance(name);
      s.initSign(priv);
      s.update(VERSION_0);
      byte[] signed = s.sign();
      s.initVerify(pub);
      s.update(VERSION_0);
      return s.verify(signed) ? 0 : 1;
    } catch (GeneralSecurityException e) {
      return 1;
    }
  }
}
