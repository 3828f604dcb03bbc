package dev.gosim.natives;

import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Scheduler;
import dev.gosim.sched.WaitReason;
import dev.gosim.types.Package;
import dev.gosim.types.Type;
import dev.gosim.types.TypeTable;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoPanic;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** What a native may ask of the program it runs in; one per interpreter. */
public interface Host {
  /** The host of a goroutine: its scheduler carries it. */
  static Host of(Goroutine g) {
    return (Host) g.scheduler.host();
  }

  Scheduler scheduler();

  /** The canonical types of this interpreter. */
  TypeTable types();

  /** The working folder that the program starts in, absolute. */
  Path directory();

  InputStream stdin();

  /** Unbuffered as Go's: every write goes out. */
  OutputStream stdout();

  OutputStream stderr();

  /** os.Args. */
  List<String> args();

  /**
   * State of a package that belongs to this interpreter, made once; key is a class of that package.
   * If it is Closeable, it is closed when the program has ended.
   */
  <T> T state(Class<T> key, Supplier<T> make);

  /**
   * The method of a dynamic type, ready to be called with a receiver in boxed form as first
   * argument, or null if the type's method set has no such method. Cached. {@code pkg} matters for
   * unexported names only.
   */
  Func method(Type dynamicType, String name, Package pkg);

  /** The names of the exported methods in a type's method set, in their order. */
  List<String> exportedMethods(Type dynamicType);

  /** Whether a dynamic type implements an interface type. Cached. */
  boolean implementsType(Type dynamicType, Type iface);

  /** A type declared in a library package ("time", "Time"), canonical. */
  Type type(String pkgPath, String name);

  /** A function declared in a library package. */
  Func function(String pkgPath, String name);

  /** The value of a package-level variable of a library package, in boxed form. */
  Object variable(String pkgPath, String name);

  /** An error value as errors.New(text) makes. */
  Object newError(String text);

  /**
   * A runtime.Error value (interface value) for a panic raised by the language; others unchanged.
   */
  Object panicValue(Object raw);

  /** runtime/debug.SetTraceback: whose stacks are shown when the program dies. */
  void setTraceback(String level);

  /** Go stack of a frame: entries (function name, file, line), innermost first. */
  List<TraceEntry> trace(Frame f);

  /** The line pair of a call in a function at a position; null for natives and wrappers. */
  TraceEntry place(Func f, int pos);

  /** What stands above f, in which a goroutine waits, innermost first: natives and the runtime. */
  List<TraceEntry> waiting(Func f, WaitReason reason);

  /** Where a go statement made a goroutine, and what that began with: of its {@code createdBy}. */
  Creation creation(Object createdBy);

  /** See {@link #creation}; either is null where it is not known. */
  record Creation(TraceEntry statement, TraceEntry start) {}

  /** What {@code runtime.Stack} writes of one goroutine that is in a frame. */
  String stackText(Goroutine g, String state, Frame top);

  /** The function that a number in {@link Goroutine#sites} stands for. */
  Func function(int number);

  /** The frame from which a frame's function was called; null at a goroutine's root. */
  Frame caller(Frame f);

  /** The position of the call that is being made from a frame. */
  int pos(Frame f);

  /** A panic is about to end a goroutine: works out its text, while Go code can still run. */
  void dying(Goroutine g, GoPanic p);

  /** One line pair of a Go stack. */
  record TraceEntry(String function, String file, int line) {}
}
