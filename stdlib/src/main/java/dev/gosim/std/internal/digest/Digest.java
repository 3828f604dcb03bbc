package dev.gosim.std.internal.digest;

import dev.gosim.natives.Native;
import dev.gosim.types.Type;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A hash of package crypto: a message digest of the Java machine. */
public final class Digest extends StructValue {
  private MessageDigest digest;

  public Digest(Type type) {
    super(type);
  }

  @Override
  public Digest copy() {
    Digest d = new Digest(type);
    d.assign(this);
    return d;
  }

  @Override
  public void assign(StructValue v) {
    digest = cloned(((Digest) v).digest);
  }

  private static MessageDigest cloned(MessageDigest d) {
    try {
      return d == null ? null : (MessageDigest) d.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Native("(*Digest).start")
  static void start(Digest d, String algorithm) {
    try {
      d.digest = MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MessageDigest of(Digest d) {
    if (d == null || d.digest == null) {
      throw GoPanic.nilDereference();
    }
    return d.digest;
  }

  @Native("(*Digest).update")
  static void update(Digest d, Slice p) {
    if (p.len > 0) {
      of(d).update((byte[]) p.array, p.off, p.len);
    }
  }

  /** The digest of what was written; more may be written after. */
  @Native("(*Digest).sum")
  static Slice sum(Digest d) {
    return Slice.ofBytes(cloned(of(d)).digest());
  }

  @Native("(*Digest).copy")
  static void copy(Digest d, Digest from) {
    d.assign(from);
  }

  @Native("(*Digest).Size")
  static long size(Digest d) {
    return of(d).getDigestLength();
  }

  /** FIPS 180-4 and 202: the digests of 64-bit words have blocks of 1024 bits, SHA-3 a rate. */
  @Native("(*Digest).BlockSize")
  static long blockSize(Digest d) {
    String name = of(d).getAlgorithm();
    if (name.startsWith("SHA3-")) {
      return 200 - 2L * of(d).getDigestLength();
    }
    return name.startsWith("SHA-5") || name.equals("SHA-384") ? 128 : 64;
  }

  @Native("(*Digest).Reset")
  static void reset(Digest d) {
    of(d).reset();
  }
}
