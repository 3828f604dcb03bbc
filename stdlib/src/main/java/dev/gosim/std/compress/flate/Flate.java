package dev.gosim.std.compress.flate;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.value.Slice;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Natives of compress/flate: they work on memory; reading and writing is done in Go. */
final class Flate {
  private static final int HUFFMAN_ONLY = -2;

  /** What {@code (*inflater).next} tells besides its counts. */
  private static final int MORE = 0;

  private static final int END = 1;
  private static final int CORRUPT = 2;

  private Flate() {}

  private static byte[] bytes(Slice s) {
    return s.len == 0 ? new byte[0] : (byte[]) s.array;
  }

  @Native("newInflater")
  static Object newInflater(Slice dict) {
    Inflater i = new Inflater(true);
    if (dict.len > 0) {
      i.setDictionary(bytes(dict), dict.off, dict.len);
    }
    return i;
  }

  record Step(long used, long made, long state) implements Results {}

  @Native("(*inflater).next")
  static Step next(Object inflater, Slice in, Slice out) {
    Inflater i = (Inflater) inflater;
    i.setInput(bytes(in), in.off, in.len);
    long read = i.getBytesRead();
    try {
      int made = i.inflate(bytes(out), out.off, out.len);
      return new Step(i.getBytesRead() - read, made, i.finished() ? END : MORE);
    } catch (DataFormatException e) {
      return new Step(i.getBytesRead() - read, 0, CORRUPT);
    }
  }

  @Native("newDeflater")
  static Object newDeflater(long level, Slice dict) {
    Deflater d = new Deflater(level == HUFFMAN_ONLY ? 1 : (int) level, true);
    if (level == HUFFMAN_ONLY) {
      d.setStrategy(Deflater.HUFFMAN_ONLY);
    }
    if (dict.len > 0) {
      d.setDictionary(bytes(dict), dict.off, dict.len);
    }
    return d;
  }

  @Native("(*deflater).give")
  static void give(Object deflater, Slice in) {
    ((Deflater) deflater).setInput(bytes(in), in.off, in.len);
  }

  @Native("(*deflater).finish")
  static void finish(Object deflater) {
    ((Deflater) deflater).finish();
  }

  /** Fills out; what is less than out is all there is for now. */
  @Native("(*deflater).take")
  static long take(Object deflater, Slice out, boolean flush) {
    return ((Deflater) deflater)
        .deflate(bytes(out), out.off, out.len, flush ? Deflater.SYNC_FLUSH : Deflater.NO_FLUSH);
  }
}
