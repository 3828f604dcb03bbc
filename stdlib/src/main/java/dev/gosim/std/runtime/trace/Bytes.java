package dev.gosim.std.runtime.trace;

import java.util.Arrays;

/** Bytes that grow, with the variable-length integers of the format. */
final class Bytes {
  private byte[] bytes = new byte[1024];
  private int size;

  int size() {
    return size;
  }

  byte[] take() {
    byte[] all = Arrays.copyOf(bytes, size);
    size = 0;
    return all;
  }

  Bytes put(int b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) b;
    return this;
  }

  /** An unsigned integer, seven bits a byte, the lowest first. */
  Bytes uvarint(long x) {
    long rest = x;
    while ((rest & ~0x7fL) != 0) {
      put((int) rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    return put((int) rest);
  }

  Bytes put(byte[] more) {
    if (size + more.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more.length, size * 2));
    }
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
    return this;
  }
}
