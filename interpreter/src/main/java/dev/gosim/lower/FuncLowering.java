package dev.gosim.lower;

import dev.gosim.ast.Expr;
import dev.gosim.node.Cells;
import dev.gosim.node.FuncValues;
import dev.gosim.node.HotLoop;
import dev.gosim.node.Stmt;
import dev.gosim.types.Type;
import dev.gosim.types.TypeEnv;
import dev.gosim.types.Var;
import dev.gosim.value.Rep;
import dev.gosim.value.Values;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The lowering of one function (or function literal, with {@code outer} the function around it):
 * its slots, variables, labels and type arguments, and the families of lowering that work on it.
 */
final class FuncLowering {
  final Program program;
  final FuncLowering outer;
  final String name;
  final TypeEnv env;

  final LowerExprs exprs = new LowerExprs(this);
  final LowerOps ops = new LowerOps(this);
  final LowerSelectors selectors = new LowerSelectors(this);
  final LowerOperands operands = new LowerOperands(this);
  final LowerCalls calls = new LowerCalls(this);
  final LowerBuiltins builtins = new LowerBuiltins(this);
  final LowerConversions conversions = new LowerConversions(this);
  final LowerLiterals literals = new LowerLiterals(this);
  final LowerIndex index = new LowerIndex(this);
  final LowerFuncs funcs = new LowerFuncs(this);
  final LowerStmts stmts = new LowerStmts(this);
  final LowerAssign assign = new LowerAssign(this);
  final LowerLoops loops = new LowerLoops(this);
  final LowerSwitches switches = new LowerSwitches(this);
  final LowerChannels channels = new LowerChannels(this);
  final Places places = new Places(this);

  private final Map<Var, Local> locals = new IdentityHashMap<>();
  private final List<Var> captured = new ArrayList<>();
  private final List<Integer> captureSlots = new ArrayList<>();
  private final List<Stmt> unpacked = new ArrayList<>();

  /** The innermost loop that is being lowered; null outside of all. */
  private HotLoop loop;

  /** Locals of the results, in order; set by LowerFuncs. */
  List<Local> results = List.of();

  /** Whether the results are variables that the body can name. */
  boolean namedResults;

  /** The receiver, if it is a struct. */
  Var receiver;

  /**
   * How often the body does something else with some struct variables than read a field that is no
   * variable by itself.
   */
  private final Map<Var, Integer> otherUses = new IdentityHashMap<>();

  /** Sizes of the frame so far. */
  int longs;

  int refs;

  /** Numbers for loops, switches, selects and labels ({@code Flow}). */
  private int targets;

  /** Function literals so far, for their names. */
  int literalCount;

  boolean hasDefer;

  FuncLowering(Program program, FuncLowering outer, String name, TypeEnv env) {
    this.program = program;
    this.outer = outer;
    this.name = name;
    this.env = env;
  }

  // ---- types ----

  /** A type as it is in this instance of the function: canonical, without type parameters. */
  Type type(Type t) {
    return program.types.canonical(t, env);
  }

  /** Type of an expression in this instance. */
  Type typeOf(Expr e) {
    Type t = program.info.typeOf(e);
    if (t == null) {
      throw new IllegalStateException("no type for " + e);
    }
    return type(t);
  }

  Rep repOf(Expr e) {
    return Rep.of(typeOf(e));
  }

  /** The type arguments at an identifier that names a generic function, in this instance. */
  List<Type> types(List<? extends Type> list) {
    return program.types.canonical(list, env);
  }

  // ---- slots ----

  int newLong() {
    return longs++;
  }

  int newRef() {
    return refs++;
  }

  int newSlot(Rep rep) {
    return rep.isPrim() ? newLong() : newRef();
  }

  /** Of the loop at that position. */
  HotLoop newHotLoop(int pos) {
    return new HotLoop(program.tier, pos, loop);
  }

  /** Lowers the body of a loop; {@code hot} is null if that is run as a function. */
  Stmt inLoop(HotLoop hot, Supplier<Stmt> body) {
    HotLoop outer = loop;
    loop = hot;
    Stmt s = body.get();
    loop = outer;
    return s;
  }

  int newTarget() {
    return ++targets;
  }

  // ---- variables ----

  /** Gives a new local variable its place. */
  Local declare(Var v) {
    Type t = type(v.type());
    Rep rep = Rep.of(t);
    boolean cell = v.inCell() && !Values.isVariable(t);
    Local l = new Local(t, rep, cell, cell ? newRef() : newSlot(rep));
    locals.put(v, l);
    return l;
  }

  /** A variable that already has a slot: a parameter that stays where the caller put it. */
  void bind(Var v, Local l) {
    locals.put(v, l);
  }

  /** From now on it is counted what is done with a struct variable. */
  void watch(Var v) {
    otherUses.put(v, 0);
  }

  /** A field of it is read. */
  void readsField(Var v) {
    otherUses.computeIfPresent(v, (k, n) -> n - 1);
  }

  /** Whether nobody would tell the variable from what it was a copy of, if that does not change. */
  boolean readsOnly(Var v) {
    return otherUses.getOrDefault(v, 1) == 0;
  }

  /** A nameless variable for an intermediate value. */
  Local temp(Type t) {
    Rep rep = Rep.of(t);
    return new Local(t, rep, false, newSlot(rep));
  }

  /** A nameless variable for the value of a node. */
  Local temp(dev.gosim.node.Expr x) {
    Rep rep =
        switch (x) {
          case dev.gosim.node.LongExpr l -> Rep.LONG;
          case dev.gosim.node.DoubleExpr d -> Rep.DOUBLE;
          case dev.gosim.node.BoolExpr b -> Rep.BOOL;
          case dev.gosim.node.RefExpr r -> Rep.REF;
        };
    return new Local(null, rep, false, newSlot(rep));
  }

  /** Where a local variable lives; one of a function around this one is captured. */
  Local local(Var v) {
    otherUses.computeIfPresent(v, (k, n) -> n + 1);
    Local l = locals.get(v);
    if (l != null) {
      return l;
    }
    if (outer == null) {
      throw new IllegalStateException("variable " + v.name() + " has no place in " + name);
    }
    Local o = outer.local(v);
    int slot = newRef();
    captured.add(v);
    captureSlots.add(slot);
    Local mine = new Local(o.type(), o.rep(), o.cell(), slot);
    if (!o.cell() && o.rep().isPrim()) {
      mine = new Local(o.type(), o.rep(), false, newLong());
      unpacked.add(new Cells.Unpack(o.rep(), slot, mine.slot()));
    }
    locals.put(v, mine);
    return mine;
  }

  /** What a closure takes from the function around this one. */
  FuncValues.Capture[] captures() {
    return captured.stream()
        .map(v -> {
          Local o = outer.local(v);
          return new FuncValues.Capture(o.cell() ? Rep.REF : o.rep(), o.slot());
        })
        .toArray(FuncValues.Capture[]::new);
  }

  /** What puts captured numbers where numbers are, at the function's begin. */
  List<Stmt> unpacked() {
    return unpacked;
  }

  /** Slots in this function's frame where the captured cells go. */
  int[] captureSlots() {
    return captureSlots.stream().mapToInt(Integer::intValue).toArray();
  }
}
