package dev.gosim.std.fmt;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.std.os.StandardStreams;
import dev.gosim.value.Frame;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;

/** Natives of package fmt: printing. */
final class Fmt {
  private static final int CAPACITY = 64;

  private Fmt() {}

  /** What Write returns. */
  record Written(long n, Object err) implements Results {}

  private static Written toStdout(Frame f, Printer p) {
    Object err = StandardStreams.writeStdout(f, p.out.bytes, p.out.len);
    return new Written(err == null ? p.out.len : 0, err);
  }

  @Native("Println")
  static Written println(Frame f, Slice a) {
    Printer p = new Printer(f, CAPACITY);
    p.println(a);
    return toStdout(f, p);
  }

  @Native("Print")
  static Written print(Frame f, Slice a) {
    Printer p = new Printer(f, CAPACITY);
    p.print(a);
    return toStdout(f, p);
  }

  @Native("Printf")
  static Written printf(Frame f, String format, Slice a) {
    return toStdout(f, formatted(f, format, a));
  }

  private static Printer formatted(Frame f, String format, Slice a) {
    Printer p = new Printer(f, CAPACITY);
    new Directives(p, format, a).run();
    return p;
  }

  @Native("Sprintln")
  static String sprintln(Frame f, Slice a) {
    Printer p = new Printer(f, CAPACITY);
    p.println(a);
    return p.out.string();
  }

  @Native("Sprint")
  static String sprint(Frame f, Slice a) {
    Printer p = new Printer(f, CAPACITY);
    p.print(a);
    return p.out.string();
  }

  @Native("Sprintf")
  static String sprintf(Frame f, String format, Slice a) {
    return formatted(f, format, a).out.string();
  }

  @Native("bytesOfPrintln")
  static Slice bytesOfPrintln(Frame f, Slice a) {
    Printer p = new Printer(f, CAPACITY);
    p.println(a);
    return p.out.slice();
  }

  @Native("bytesOfPrint")
  static Slice bytesOfPrint(Frame f, Slice a) {
    Printer p = new Printer(f, CAPACITY);
    p.print(a);
    return p.out.slice();
  }

  @Native("bytesOfPrintf")
  static Slice bytesOfPrintf(Frame f, String format, Slice a) {
    return formatted(f, format, a).out.slice();
  }

  /** The error of Errorf: of one of three types, by the number of %w verbs. */
  @Native("Errorf")
  static Object errorf(Frame f, String format, Slice a) {
    Host host = Host.of(f.g);
    if (a.len == 0 && format.indexOf('%') < 0) {
      return host.newError(format);
    }
    Printer p = new Printer(f, CAPACITY);
    p.wrapErrors = true;
    Directives d = new Directives(p, format, a);
    d.run();
    String text = p.out.string();
    if (d.wrapped.isEmpty()) {
      return host.newError(text);
    }
    if (d.wrapped.size() == 1) {
      StructValue e = StructValue.zero(host.type("fmt", "wrapError"));
      e.refs[0] = text;
      e.refs[1] = wrapped(p, a, d.wrapped.getFirst());
      return e;
    }
    Object[] errors =
        d.wrapped.stream()
            .sorted()
            .distinct()
            .map(i -> wrapped(p, a, i))
            .filter(e -> e != null)
            .toArray();
    StructValue e = StructValue.zero(host.type("fmt", "wrapErrors"));
    e.refs[0] = text;
    e.refs[1] = errors.length == 0 ? Slice.NIL : Slice.ofRefs(errors);
    return e;
  }

  /** The operand of a %w, or nil if it is no error. */
  private static Object wrapped(Printer p, Slice a, int i) {
    Object v = ((Object[]) a.array)[a.off + i];
    return Methods.isError(p, v) ? v : null;
  }
}
