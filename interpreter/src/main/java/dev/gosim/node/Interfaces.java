package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.types.Type;
import dev.gosim.value.Boxed;
import dev.gosim.value.Frame;
import dev.gosim.value.Rep;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;

/** Values put into and taken out of interfaces (spec, "Interface types", "Type assertions"). */
public final class Interfaces {
  private Interfaces() {}

  /** A value of a type that needs a {@link Boxed}. */
  public record Box(Expr x, Type type) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return box(x.boxed(f), type);
    }

    static Boxed box(Object v, Type type) {
      return new Boxed(type, v);
    }

    @Override
    public void emit(Code c) {
      x.emitBoxed(c);
      c.constant(type, Type.class);
      c.call(Box.class, "box", Boxed.class, Object.class, Type.class);
    }
  }

  /** int, bool, float64: the Java box tells the type. */
  public record BoxPlain(Expr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return x.boxed(f);
    }

    @Override
    public void emit(Code c) {
      x.emitBoxed(c);
    }
  }

  /** A pointer to a struct: its object, if that tells the type. */
  public record BoxPointer(RefExpr x, Type type, Type elem) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return box(x.exec(f));
    }

    Object box(Object v) {
      return v instanceof StructValue s && s.type == elem ? v : new Boxed(type, v);
    }

    @Override
    public void emit(Code c) {
      c.constant(this, BoxPointer.class);
      x.emit(c);
      c.call(BoxPointer.class, "box", Object.class, Object.class);
    }
  }

  /** What an assertion to an interface type, or a type switch, asks of a dynamic type. */
  public interface TypeTest {
    /** Whether the interface value (may be nil) has the type or implements it. */
    boolean test(Object iface);
  }

  /** The dynamic type is exactly this (canonical) type. */
  public record IsType(Type type) implements TypeTest {
    @Override
    public boolean test(Object iface) {
      return Values.hasType(iface, type);
    }
  }

  /** The value is nil. */
  public record IsNil() implements TypeTest {
    @Override
    public boolean test(Object iface) {
      return iface == null;
    }
  }

  /** The dynamic type implements an interface type; last answer is cached. */
  public static final class Implements implements TypeTest {
    private record Entry(Type type, boolean boxed, boolean yes) {}

    private final TypeAsk ask;
    private Entry last = new Entry(null, false, false);

    public Implements(TypeAsk ask) {
      this.ask = ask;
    }

    @Override
    public boolean test(Object iface) {
      if (iface == null) {
        return false;
      }
      Entry e = last;
      if (iface instanceof StructValue s) {
        if (e.type == s.type && !e.boxed) {
          return e.yes;
        }
        boolean yes = ask.implementedBy(iface);
        last = new Entry(s.type, false, yes);
        return yes;
      }
      if (iface instanceof Boxed b) {
        if (e.type == b.type && e.boxed) {
          return e.yes;
        }
        boolean yes = ask.implementedBy(iface);
        last = new Entry(b.type, true, yes);
        return yes;
      }
      return ask.implementedBy(iface);
    }
  }

  /** Decides whether an interface value's dynamic type implements the interface asked for. */
  public interface TypeAsk {
    boolean implementedBy(Object iface);
  }

  /** Raises the panic of a failed assertion. */
  public interface Failure {
    dev.gosim.value.GoPanic of(Object iface);
  }

  /** The tested interface value; panics if the test fails. Unboxing follows in another node. */
  public record Assert(RefExpr x, TypeTest test, Failure failure, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return check(x.exec(f));
    }

    Object check(Object v) {
      if (!test.test(v)) {
        throw Panics.at(failure.of(v), pos);
      }
      return v;
    }

    @Override
    public void emit(Code c) {
      c.constant(this, Assert.class);
      x.emit(c);
      c.call(Assert.class, "check", Object.class, Object.class);
    }
  }

  /** The value inside, as LONG. */
  public record UnboxLong(RefExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return (Long) Values.unbox(x.exec(f));
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.call(Values.class, "unbox", Object.class, Object.class);
      c.unbox(Rep.LONG);
    }
  }

  public record UnboxDouble(RefExpr x) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return (Double) Values.unbox(x.exec(f));
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.call(Values.class, "unbox", Object.class, Object.class);
      c.unbox(Rep.DOUBLE);
    }
  }

  public record UnboxBool(RefExpr x) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return (Boolean) Values.unbox(x.exec(f));
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.call(Values.class, "unbox", Object.class, Object.class);
      c.unbox(Rep.BOOL);
    }
  }

  public record UnboxRef(RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return Values.unbox(x.exec(f));
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.call(Values.class, "unbox", Object.class, Object.class);
    }
  }

  /** Whether an interface value passes a test. */
  public record Test(RefExpr x, TypeTest test) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return test.test(x.exec(f));
    }

    @Override
    public void emit(Code c) {
      c.constant(test, TypeTest.class);
      x.emit(c);
      c.call(TypeTest.class, "test", boolean.class, Object.class);
    }
  }
}
