package dev.gosim.std.fmt;

import dev.gosim.natives.Host;
import dev.gosim.std.unicode.utf8.Decode;
import dev.gosim.types.Named;
import dev.gosim.types.PointerType;
import dev.gosim.types.Type;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;

/** Where a scan reads: runes one by one, the last of which can be put back. */
abstract class RuneSource {
  /** What {@link #read} returns at the end. */
  static final int EOF = -1;

  /** The next rune or EOF; other errors are thrown. */
  abstract int read();

  abstract void unread();

  /** A string. */
  static RuneSource of(String s) {
    return new Text(s);
  }

  /** An io.Reader: by its ReadRune and UnreadRune if it has both. */
  static RuneSource of(Frame f, Host host, Object reader) {
    Type t = Values.typeOf(reader, host.types());
    Object receiver = Values.unbox(reader);
    Func readRune = host.method(t, "ReadRune", null);
    Func unreadRune = host.method(t, "UnreadRune", null);
    if (readRune != null
        && unreadRune != null
        && host.implementsType(t, host.type("io", "RuneScanner"))) {
      boolean buffered =
          t instanceof PointerType p
              && p.elem() instanceof Named n
              && n.obj().name().equals("Reader")
              && n.obj().pkg().path().equals("bufio");
      Scanner s = new Scanner(f, host, receiver, readRune, unreadRune);
      return buffered && receiver != null ? new Buffered(s, (StructValue) receiver) : s;
    }
    return new Bytes(f, host, receiver, host.method(t, "Read", null));
  }

  private static final class Text extends RuneSource {
    private final String s;
    private int at;
    private int last;

    Text(String s) {
      this.s = s;
    }

    @Override
    int read() {
      if (at >= s.length()) {
        return EOF;
      }
      long d = Decode.first(s, at, s.length());
      last = Decode.width(d);
      at += last;
      return Decode.rune(d);
    }

    @Override
    void unread() {
      at -= last;
      last = 0;
    }
  }

  /** An io.RuneScanner. */
  private static final class Scanner extends RuneSource {
    private final Frame frame;
    private final Host host;
    private final Object receiver;
    private final Func read;
    private final Func unread;
    private final Object eof;

    Scanner(Frame frame, Host host, Object receiver, Func read, Func unread) {
      this.frame = frame;
      this.host = host;
      this.receiver = receiver;
      this.read = read;
      this.unread = unread;
      this.eof = host.variable("io", "EOF");
    }

    @Override
    int read() {
      Object[] results = (Object[]) read.call(frame.g, frame, receiver);
      Object err = results[2];
      if (err == null) {
        return (int) (long) (Long) results[0];
      }
      if (err == eof) {
        return EOF;
      }
      throw new ScanFailure(err);
    }

    @Override
    void unread() {
      unread.call(frame.g, frame, receiver);
    }

    Host host() {
      return host;
    }
  }

  /**
   * A bufio.Reader: what is in its buffer is taken out directly. Its fields are buf, rd, r, w, err,
   * lastByte, lastRuneSize.
   */
  private static final class Buffered extends RuneSource {
    private static final int BUF = 0;
    private static final int R = 0;
    private static final int W = 1;
    private static final int LAST_BYTE = 2;
    private static final int LAST_RUNE_SIZE = 3;

    private final RuneSource slow;
    private final StructValue reader;

    Buffered(RuneSource slow, StructValue reader) {
      this.slow = slow;
      this.reader = reader;
    }

    @Override
    int read() {
      int r = (int) reader.longs[R];
      if (r < reader.longs[W]) {
        Slice buf = (Slice) reader.refs[BUF];
        byte b = ((byte[]) buf.array)[buf.off + r];
        if (b >= 0) {
          reader.longs[R] = r + 1;
          reader.longs[LAST_BYTE] = b;
          reader.longs[LAST_RUNE_SIZE] = 1;
          return b;
        }
      }
      return slow.read();
    }

    @Override
    void unread() {
      long size = reader.longs[LAST_RUNE_SIZE];
      if (size >= 0 && reader.longs[R] >= size) {
        reader.longs[R] -= size;
        reader.longs[LAST_BYTE] = -1;
        reader.longs[LAST_RUNE_SIZE] = -1;
      }
    }
  }

  /** A plain io.Reader, read byte by byte, so that nothing is taken that is not needed. */
  private static final class Bytes extends RuneSource {
    private static final int NONE = -2;

    private final Frame frame;
    private final Object receiver;
    private final Func read;
    private final Object eof;
    private final byte[] one = new byte[1];
    private byte[] pending = {};
    private int last = NONE;
    private boolean again;

    Bytes(Frame frame, Host host, Object receiver, Func read) {
      this.frame = frame;
      this.receiver = receiver;
      this.read = read;
      this.eof = host.variable("io", "EOF");
    }

    private int readByte() {
      if (pending.length > 0) {
        int b = pending[0] & 0xff;
        pending = java.util.Arrays.copyOfRange(pending, 1, pending.length);
        return b;
      }
      while (true) {
        Object[] results = (Object[]) read.call(frame.g, frame, receiver, Slice.ofBytes(one));
        if ((Long) results[0] > 0) {
          return one[0] & 0xff;
        }
        if (results[1] != null) {
          if (results[1] == eof) {
            return EOF;
          }
          throw new ScanFailure(results[1]);
        }
      }
    }

    @Override
    int read() {
      if (again) {
        again = false;
        return last;
      }
      int b = readByte();
      if (b < 0x80) {
        last = b;
        return b;
      }
      StringBuilder s = new StringBuilder(4).append((char) b);
      while (!Decode.full(s.toString(), 0, s.length())) {
        int next = readByte();
        if (next == EOF) {
          break;
        }
        s.append((char) next);
      }
      long d = Decode.first(s.toString(), 0, s.length());
      if (Decode.width(d) < s.length()) {
        pending = dev.gosim.std.Bytes.of(s.substring(Decode.width(d)));
      }
      last = Decode.rune(d);
      return last;
    }

    @Override
    void unread() {
      again = last >= 0;
    }
  }
}
