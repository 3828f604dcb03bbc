package dev.gosim.interp;

import dev.gosim.check.Info;
import dev.gosim.compile.Compiler;
import dev.gosim.emit.Activation;
import dev.gosim.lower.Program;
import dev.gosim.natives.DirectNative;
import dev.gosim.natives.Host;
import dev.gosim.natives.NativeFn;
import dev.gosim.natives.NativePackage;
import dev.gosim.node.MethodTarget;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.SchedTrace;
import dev.gosim.sched.Scheduler;
import dev.gosim.sched.WaitReason;
import dev.gosim.source.Diagnostic;
import dev.gosim.source.FileSet;
import dev.gosim.types.Basic;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeTable;
import dev.gosim.types.Var;
import dev.gosim.value.Boxed;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoFatal;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Printer;
import dev.gosim.value.RuntimeError;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What natives and nodes may ask of the running program. */
final class ProgramHost implements Host, Program.Services {
  private final Interpreter.Options options;
  private final Importer importer;
  private final FileSet files;
  private final Program program;
  private final Compiler compiler;
  private final TypeTable types = new TypeTable();
  private final List<String> args;
  private final States states = new States();
  private Scheduler scheduler;
  private final Set<String> initialized = ConcurrentHashMap.newKeySet();
  private volatile Traceback traceback;

  /** On whose behalf library variables are initialised that a native asks for. */
  private Goroutine initializing;

  ProgramHost(
      Interpreter.Options options,
      Importer importer,
      FileSet files,
      String name,
      List<String> args) {
    this.options = options;
    this.traceback = options.settings().traceback();
    this.importer = importer;
    this.files = files;
    this.args = new ArrayList<>();
    this.args.add(name);
    this.args.addAll(args);
    Settings settings = options.settings();
    this.compiler = Compiler.of(settings.tier(), settings.seed() != null, this::report);
    this.program = new Program(importer.checker().info(), types, files, this, compiler);
  }

  void start(Scheduler s) {
    scheduler = s;
    initializing = s.neverScheduled();
  }

  Program program() {
    return program;
  }

  /** The program has ended: what packages keep open for it is closed. */
  void close() {
    if (compiler != null) {
      compiler.close();
      if (options.settings().stats()) {
        report(compiler.report() + "scheduler: " + SchedTrace.figures(scheduler) + "\n");
      }
    }
    states.close();
  }

  /** What importing some of the library's packages has them do. */
  void initializeLibrary(Goroutine g) {
    for (NativePackage p : importer.initialized()) {
      if (initialized.add(p.path())) {
        function(p.path(), p.initializer()).call(g, null);
      }
    }
  }

  private void report(String text) {
    try {
      stderr().write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a variable with a //go:embed directive its value. */
  void embed(Frontend.Embedded e, Goroutine g) {
    List<byte[]> contents = e.names().stream().map(n -> read(Path.of(e.folder(), n))).toList();
    Object value =
        switch (e.variable().type().underlying()) {
          case SliceType s -> Slice.ofBytes(contents.getFirst());
          case Basic b -> text(contents.getFirst());
          default -> {
            Slice names = Slice.ofRefs(e.names().toArray());
            Slice texts = Slice.ofRefs(contents.stream().map(ProgramHost::text).toArray());
            yield function("embed", "newFS").call(g, null, names, texts);
          }
        };
    program.setVariable(e.variable(), value);
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("go:embed: " + file, e);
    }
  }

  // ---- for the program: Program.Services ----

  @Override
  public void checkBody(dev.gosim.types.Func f) {
    List<Diagnostic> mistakes = importer.checker().checkBody(f);
    if (!mistakes.isEmpty()) {
      throw new IllegalStateException("library: " + mistakes.getFirst().render(files));
    }
  }

  @Override
  public NativeFn nativeBody(Package pkg, String name) {
    return importer.find(pkg.path()).lookup(name);
  }

  @Override
  public DirectNative directNative(Package pkg, String name) {
    return importer.find(pkg.path()).direct(name);
  }

  @Override
  public Info.Initializer initializer(Var v) {
    return importer.checker().initializer(v);
  }

  @Override
  public boolean isLibrary(Package pkg) {
    return importer.isLibrary(pkg.path());
  }

  @Override
  public void show(Goroutine g, Info.Shown shown, Object[] values) {
    ((Evaluation) g.owner).show(g, shown, values);
  }

  // ---- for natives: Host ----

  @Override
  public Scheduler scheduler() {
    return scheduler;
  }

  @Override
  public TypeTable types() {
    return types;
  }

  @Override
  public Path directory() {
    return options.dir();
  }

  @Override
  public InputStream stdin() {
    return options.stdin();
  }

  @Override
  public OutputStream stdout() {
    return options.stdout();
  }

  @Override
  public OutputStream stderr() {
    return options.stderr();
  }

  @Override
  public List<String> args() {
    return args;
  }

  @Override
  public <T> T state(Class<T> key, Supplier<T> make) {
    return states.get(key, make);
  }

  @Override
  public Func method(Type dynamicType, String name, Package pkg) {
    MethodTarget t = program.method(dynamicType, name, pkg);
    return t == null ? null : program.boundable(t);
  }

  @Override
  public List<String> exportedMethods(Type dynamicType) {
    return program.exportedMethods(dynamicType);
  }

  @Override
  public boolean implementsType(Type dynamicType, Type iface) {
    return program.implementsType(dynamicType, iface);
  }

  private Obj object(String pkgPath, String name) {
    Package p = importer.checker().importPackage(pkgPath);
    Obj o = p == null ? null : p.scope().lookup(name);
    if (o == null) {
      throw new IllegalStateException("library has no " + pkgPath + "." + name);
    }
    return o;
  }

  @Override
  public Type type(String pkgPath, String name) {
    return types.canonical(importer.checker().locked(() -> object(pkgPath, name).type()));
  }

  @Override
  public Func function(String pkgPath, String name) {
    return program.function((dev.gosim.types.Func) object(pkgPath, name), List.of());
  }

  @Override
  public Object variable(String pkgPath, String name) {
    return program.variable((Var) object(pkgPath, name), initializing);
  }

  @Override
  public Object newError(String text) {
    StructValue e = StructValue.zero(type("errors", "errorString"));
    e.refs[0] = text;
    return e;
  }

  @Override
  public Object panicValue(Object raw) {
    if (!(raw instanceof RuntimeError e)) {
      return raw;
    }
    return switch (e.kind()) {
      case PLAIN -> new Boxed(type("runtime", "plainError"), e.text());
      case ERROR, MEMORY -> new Boxed(type("runtime", "errorString"), e.text());
      case BOUNDS -> new Boxed(type("runtime", "boundsError"), e.text());
      case ASSERTION -> withText("TypeAssertionError", e.text());
      case PANIC_NIL -> StructValue.zero(type("runtime", "PanicNilError"));
    };
  }

  private StructValue withText(String type, String text) {
    StructValue v = StructValue.zero(type("runtime", type));
    v.refs[0] = text;
    return v;
  }

  @Override
  public void setTraceback(String level) {
    Traceback set = Traceback.of(level);
    Traceback least = options.settings().traceback();
    traceback = set.compareTo(least) < 0 ? least : set;
  }

  /** How much is told when the program dies. */
  Traceback traceback() {
    return traceback;
  }

  @Override
  public Func function(int number) {
    return compiler.function(number);
  }

  @Override
  public Frame caller(Frame f) {
    return Activation.caller(f, this::function);
  }

  @Override
  public int pos(Frame f) {
    return Activation.pos(f, this::function);
  }

  @Override
  public List<TraceEntry> trace(Frame f) {
    return Traces.of(f, files);
  }

  @Override
  public TraceEntry place(Func f, int pos) {
    return Traces.place(f, pos, files);
  }

  @Override
  public List<TraceEntry> waiting(Func f, WaitReason reason) {
    return NativeFrames.parked(f.name(), reason);
  }

  @Override
  public Creation creation(Object createdBy) {
    return Traces.creation(createdBy, files);
  }

  @Override
  public String stackText(Goroutine g, String state, Frame top) {
    StringBuilder out = new StringBuilder();
    Traces.dump(out, g, state, top, null, files);
    return out.toString();
  }

  // ---- the text of an uncaught panic ----

  @Override
  public void dying(Goroutine g, GoPanic p) {
    for (GoPanic q = p; q != null; q = q.previous) {
      if (q.text == null) {
        q.text = text(g, q.value);
      }
    }
  }

  /** What follows "panic: ": the Error or String method's result, or the value itself. */
  private String text(Goroutine g, Object value) {
    if (value instanceof RuntimeError e) {
      return e.kind() == RuntimeError.Kind.MEMORY
          ? e.text() + "\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x0]"
          : e.text();
    }
    Type t = Values.typeOf(value, types);
    for (String name : new String[] {"Error", "String"}) {
      Func m = method(t, name, null);
      if (m != null && isStringer(m)) {
        try {
          return g.apart(() -> (String) m.call(g, null, Values.unbox(value)));
        } catch (GoPanic p) {
          String why = p.value instanceof RuntimeError e ? e.text() : String.valueOf(p.value);
          throw new GoFatal("panic while printing panic value: " + why);
        }
      }
    }
    return Printer.panicValue(value, v -> types.string(Values.typeOf(v, types)));
  }

  private static boolean isStringer(Func m) {
    return m.signature().params().size() == 0
        && m.signature().results().size() == 1
        && m.signature().results().at(0).type() == dev.gosim.types.Basic.STRING;
  }
}
