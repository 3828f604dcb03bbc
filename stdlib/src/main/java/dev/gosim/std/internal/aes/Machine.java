package dev.gosim.std.internal.aes;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.std.Bytes;
import dev.gosim.value.Slice;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES with one key in one direction; goroutines may share it, so that it is locked. */
final class Machine {
  private final Cipher cipher;

  private Machine(Cipher cipher) {
    this.cipher = cipher;
  }

  record Opened(Slice plain, boolean ok) implements Results {}

  @Native("newMachine")
  static Object make(Slice key, boolean decrypt) {
    try {
      Cipher c = Cipher.getInstance("AES/ECB/NoPadding");
      c.init(decrypt ? Cipher.DECRYPT_MODE : Cipher.ENCRYPT_MODE, key(key));
      return new Machine(c);
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  @Native("(*machine).blocks")
  static void blocks(Object machine, Slice dst, Slice src) {
    Machine m = (Machine) machine;
    synchronized (m) {
      try {
        m.cipher.doFinal((byte[]) src.array, src.off, src.len, (byte[]) dst.array, dst.off);
      } catch (GeneralSecurityException e) {
        throw missing(e);
      }
    }
  }

  @Native("SharesMemory")
  static boolean sharesMemory(Slice a, Slice b) {
    return a.array == b.array && a.off < b.off + b.len && b.off < a.off + a.len;
  }

  @Native("seal")
  static Slice seal(Slice key, Slice nonce, Slice plain, Slice additional, long tag) {
    try {
      return Slice.ofBytes(gcm(Cipher.ENCRYPT_MODE, key, nonce, plain, additional, tag));
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  @Native("open")
  static Opened open(Slice key, Slice nonce, Slice sealed, Slice additional, long tag) {
    try {
      byte[] plain = gcm(Cipher.DECRYPT_MODE, key, nonce, sealed, additional, tag);
      return new Opened(Slice.ofBytes(plain), true);
    } catch (AEADBadTagException e) {
      return new Opened(Slice.ofBytes(new byte[0]), false);
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  private static byte[] gcm(int mode, Slice key, Slice nonce, Slice text, Slice data, long tag)
      throws GeneralSecurityException {
    Cipher c = Cipher.getInstance("AES/GCM/NoPadding");
    c.init(mode, key(key), new GCMParameterSpec((int) tag * Byte.SIZE, Bytes.of(nonce)));
    if (data.len > 0) {
      c.updateAAD((byte[]) data.array, data.off, data.len);
    }
    return c.doFinal(Bytes.of(text));
  }

  private static SecretKeySpec key(Slice key) {
    return new SecretKeySpec(Bytes.of(key), "AES");
  }

  private static IllegalStateException missing(GeneralSecurityException e) {
    return new IllegalStateException("AES as every JDK has it", e);
  }
}
