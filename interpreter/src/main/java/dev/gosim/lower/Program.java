package dev.gosim.lower;

import dev.gosim.ast.Decl;
import dev.gosim.check.DeclInfo;
import dev.gosim.check.Info;
import dev.gosim.natives.DirectNative;
import dev.gosim.natives.NativeFn;
import dev.gosim.node.FuncCode;
import dev.gosim.node.MethodCache;
import dev.gosim.node.MethodTarget;
import dev.gosim.node.NativeCode;
import dev.gosim.node.Tier;
import dev.gosim.sched.Bubble;
import dev.gosim.sched.Goroutine;
import dev.gosim.source.FileSet;
import dev.gosim.types.Package;
import dev.gosim.types.Signature;
import dev.gosim.types.Type;
import dev.gosim.types.TypeEnv;
import dev.gosim.types.TypeParam;
import dev.gosim.types.TypeTable;
import dev.gosim.types.Var;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.LongCell;
import dev.gosim.value.RefCell;
import dev.gosim.value.Rep;
import dev.gosim.value.Values;
import dev.gosim.value.Zero;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What belongs to the whole program: code of functions (one per list of type arguments), package
 * variables, methods of dynamic types. One lock guards checking and lowering on demand, which any
 * goroutine may cause.
 */
public final class Program implements MethodCache.Finder {
  /** What the rest of the interpreter provides. */
  public interface Services {
    /** Checks the body of a library function, if that has not been done. */
    void checkBody(dev.gosim.types.Func f);

    /** The native body of a library function, or null; name as in {@code Native}. */
    NativeFn nativeBody(Package pkg, String name);

    /** How compiled code calls it; null: through a frame. */
    DirectNative directNative(Package pkg, String name);

    /** The initialiser of a library variable, checked now; null if it has none. */
    Info.Initializer initializer(Var v);

    /** Whether a package belongs to the library (its variables are initialised on demand). */
    boolean isLibrary(Package pkg);

    /** Shows the values, as interface values, of an expression at a prompt. */
    void show(Goroutine g, Info.Shown shown, Object[] values);
  }

  private record Instance(dev.gosim.types.Func func, List<Type> typeArgs) {}

  final Info info;
  final TypeTable types;
  final FileSet files;

  /** What compiles hot code; null if everything stays in the tree. */
  final Tier tier;

  final Services services;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Instance, Func> functions = new HashMap<>();
  private final Map<Var, Object> globals = new IdentityHashMap<>();
  private final MethodSets methods = new MethodSets(this);

  /** The goroutine on whose behalf code is being linked: runs initialisers of library variables. */
  private Goroutine linking;

  public Program(Info info, TypeTable types, FileSet files, Services services, Tier tier) {
    this.tier = tier;
    this.info = info;
    this.types = types;
    this.files = files;
    this.services = services;
  }

  // ---- functions ----

  /** The code of a declared function or method, with type arguments for a generic one. */
  public Func function(dev.gosim.types.Func f, List<Type> typeArgs) {
    lock.lock();
    try {
      Instance key = new Instance(f.origin(), typeArgs);
      Func code = functions.get(key);
      if (code == null) {
        code = makeFunction(key.func, typeArgs);
        functions.put(key, code);
      }
      return code;
    } finally {
      lock.unlock();
    }
  }

  private Func makeFunction(dev.gosim.types.Func f, List<Type> typeArgs) {
    Decl.FuncDecl decl = ((DeclInfo) f.decl()).func();
    Signature generic = f.signature();
    List<TypeParam> params =
        generic.recv() == null ? generic.typeParams() : generic.recvTypeParams();
    TypeEnv env = params.isEmpty() ? TypeEnv.EMPTY : new TypeEnv(params, typeArgs);
    String name = Names.of(f, decl);
    Signature sig = signature(generic, env);
    if (decl.body() == null) {
      String java = Names.nativeName(f, decl);
      NativeFn body = services.nativeBody(f.pkg(), java);
      if (body == null) {
        throw new IllegalStateException("no body for " + name);
      }
      return new NativeCode(name, sig, body, services.directNative(f.pkg(), java));
    }
    return new FuncCode(
        name,
        decl.pos(),
        sig,
        tier,
        (code, g) ->
            link(
                g,
                () -> {
                  services.checkBody(f);
                  FuncLowering fn = new FuncLowering(this, null, name, env);
                  return fn.funcs.body(decl.recv(), decl.type(), decl.body(), generic);
                }));
  }

  /** A signature with canonical types; a receiver, if any, is kept. */
  Signature signature(Signature s, TypeEnv env) {
    Signature plain = new Signature(s.params(), s.results(), s.variadic());
    Signature c = (Signature) types.canonical(plain, env);
    return s.recv() == null
        ? c
        : new Signature(s.recv(), List.of(), List.of(), c.params(), c.results(), c.variadic());
  }

  private FuncCode.Body link(Goroutine g, java.util.function.Supplier<FuncCode.Body> lower) {
    lock.lock();
    Goroutine before = linking;
    linking = g;
    try {
      return lower.get();
    } finally {
      linking = before;
      lock.unlock();
    }
  }

  /**
   * Code for the initialisation of the user's package variables, in the order the checker found.
   */
  public FuncCode initializers(Package pkg) {
    Signature sig = new Signature(dev.gosim.types.Tuple.EMPTY, dev.gosim.types.Tuple.EMPTY, false);
    return new FuncCode(
        pkg.path() + ".init",
        sig,
        null,
        (code, g) ->
            link(
                g,
                () -> {
                  FuncLowering fn =
                      new FuncLowering(this, null, pkg.path() + ".init", TypeEnv.EMPTY);
                  return fn.funcs.initBody(info.initOrder.get(pkg));
                }));
  }

  // ---- package variables ----

  /**
   * The cell of a package variable (a struct or array variable itself), initialised if a library's.
   */
  Object global(Var v) {
    lock.lock();
    try {
      Object cell = globals.get(v);
      if (cell == null) {
        cell = makeGlobal(v);
        globals.put(v, cell);
        if (services.isLibrary(v.pkg())) {
          initialize(v);
        }
      }
      return cell;
    } finally {
      lock.unlock();
    }
  }

  /** Gives a package variable of kind REF its first value. */
  public void setVariable(Var v, Object value) {
    lock.lock();
    try {
      boolean itself = Values.isVariable(types.canonical(v.type()));
      globals.put(v, itself ? value : new RefCell(value));
    } finally {
      lock.unlock();
    }
  }

  private Object makeGlobal(Var v) {
    Type t = types.canonical(v.type());
    if (Values.isVariable(t)) {
      return Zero.of(t);
    }
    return Rep.of(t).isPrim() ? new LongCell(0) : new RefCell(Zero.of(t));
  }

  private void initialize(Var v) {
    Info.Initializer init = services.initializer(v);
    if (init == null) {
      return;
    }
    FuncLowering fn = new FuncLowering(this, null, v.pkg().name() + ".init", TypeEnv.EMPTY);
    for (Var other : init.lhs()) {
      globals.computeIfAbsent(other, this::makeGlobal);
    }
    FuncCode.Body body = fn.funcs.initBody(List.of(init));
    Signature sig = new Signature(dev.gosim.types.Tuple.EMPTY, dev.gosim.types.Tuple.EMPTY, false);
    FuncCode code = new FuncCode(fn.name, sig, null, (c, g) -> body);
    Goroutine g = linking;
    Bubble bubble = g.bubble;
    g.bubble = null; // in Go it is done before anything runs, and so outside of any bubble
    try {
      g.apart(() -> code.call(g, null));
    } finally {
      g.bubble = bubble;
    }
  }

  /** The value of a package variable in boxed form, for natives. */
  public Object variable(Var v, Goroutine g) {
    lock.lock();
    Goroutine before = linking;
    linking = g;
    try {
      return switch (global(v)) {
        case LongCell c ->
            switch (Rep.of(types.canonical(v.type()))) {
              case DOUBLE -> (Object) Double.longBitsToDouble(c.v);
              case BOOL -> c.v != 0;
              default -> c.v;
            };
        case RefCell c -> c.v;
        case Object o -> o;
      };
    } finally {
      linking = before;
      lock.unlock();
    }
  }

  // ---- methods of dynamic types ----

  @Override
  public MethodTarget find(Object iface, String name, Package pkg) {
    return method(Values.typeOf(iface, types), name, pkg);
  }

  /** The method of a dynamic type, or null. */
  public MethodTarget method(Type dynamic, String name, Package pkg) {
    lock.lock();
    try {
      return methods.find(dynamic, name, pkg);
    } finally {
      lock.unlock();
    }
  }

  /** The names of the exported methods in a type's method set, in their order. */
  public List<String> exportedMethods(Type dynamic) {
    lock.lock();
    try {
      return methods.exported(dynamic);
    } finally {
      lock.unlock();
    }
  }

  /** Types that there were have other methods now. */
  public void methodsChanged() {
    lock.lock();
    try {
      methods.forget();
    } finally {
      lock.unlock();
    }
  }

  /** Whether a dynamic type implements an interface type (both canonical). */
  public boolean implementsType(Type dynamic, Type iface) {
    lock.lock();
    try {
      return methods.implementsType(dynamic, iface);
    } finally {
      lock.unlock();
    }
  }

  /** A method of a dynamic type as a function that takes the boxed dynamic value as receiver. */
  public Func boundable(MethodTarget t) {
    return t.last() == MethodTarget.Last.SAME && t.path().length == 0 ? t.fn() : new Adapted(t);
  }

  /** A method reached through embedding or a value/pointer step, callable with the value itself. */
  private static final class Adapted extends Func {
    private final MethodTarget target;

    Adapted(MethodTarget target) {
      this.target = target;
    }

    @Override
    public Signature signature() {
      return target.fn().signature();
    }

    @Override
    public String name() {
      return target.fn().name();
    }

    @Override
    public Frame newFrame(Goroutine g, Frame parent) {
      return target.fn().newFrame(g, parent);
    }

    @Override
    public void invoke(Frame f) {
      f.r[0] = target.walk(f.r[0], 0);
      target.fn().invoke(f);
    }
  }
}
