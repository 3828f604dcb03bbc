package dev.gosim.node;

import dev.gosim.emit.Activation;
import dev.gosim.emit.CallType;
import dev.gosim.emit.Callees;
import dev.gosim.emit.Code;
import dev.gosim.emit.CompiledFunc;
import dev.gosim.emit.CompiledLoop;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoPanic;

/**
 * A declared function, a method, or the code of a function literal (and, if it captures nothing,
 * its value too). Its body is lowered when it is first called.
 */
public final class FuncCode extends Func {
  /** Makes the body; called once, under the linker's lock. */
  public interface Linker {
    Body link(FuncCode code, Goroutine g);
  }

  /**
   * The lowered function.
   *
   * @param longs size of the frame's {@code l}
   * @param refs size of the frame's {@code r}
   * @param captureSlots where in {@code r} each captured cell stands
   * @param code statements: parameters to cells, then the body
   * @param epilogue copies results from cells to their slots; null if none is in a cell
   * @param defers whether it has defer statements
   * @param readsReceiver whether its receiver is a struct, and it does no more with it than read
   *     fields, so that a copy would not be told from the original
   * @param end position of its closing brace, from where deferred calls are made
   */
  public record Body(
      int longs,
      int refs,
      int[] captureSlots,
      Stmt code,
      Stmt epilogue,
      boolean defers,
      boolean readsReceiver,
      int end) {}

  private final String name;
  private final Signature signature;
  private final Linker linker;

  /** Where it is declared; 0 for what no source declares. */
  private final int pos;

  /** What compiles it when it is hot; null if nothing does. */
  private final Tier tier;

  private Body body;

  /** Where it was last started as a goroutine. */
  private GoSite goSite;

  /** Calls so far, while it is in the tree. */
  private int calls;

  /**
   * The code of the function.
   *
   * @param longs size of {@code l} of the frame it is called with
   * @param refs size of {@code r}
   */
  private record Compiled(CompiledFunc code, int longs, int refs) {}

  /** Both are read without order: a record's fields are final, the other has but a counter. */
  private Compiled compiled;

  private CompiledLoop compiledBody;

  /** What calls of function values and interface values go to; null until it is compiled. */
  private CompiledFunc entry;

  /** Whether compiled code that called it has had it compiled. */
  private boolean asked;

  /** See {@link Callees}; not known before it is compiled. */
  private boolean quiet;

  private boolean leaf;

  /** Whether no trace shows it: a compiler would have made it. */
  private final boolean wrapper;

  /** A function whose body is not known yet; {@code tier} is null if it stays in the tree. */
  public FuncCode(String name, Signature signature, Tier tier, Linker linker) {
    this(name, 0, signature, tier, linker);
  }

  /** The same, declared at a position. */
  public FuncCode(String name, int pos, Signature signature, Tier tier, Linker linker) {
    this(name, pos, signature, tier, linker, false);
  }

  /** One that no source declares and no trace shows. */
  public static FuncCode wrapper(String name, Signature signature, Tier tier, Linker linker) {
    return new FuncCode(name, 0, signature, tier, linker, true);
  }

  private FuncCode(
      String name, int pos, Signature signature, Tier tier, Linker linker, boolean wrapper) {
    this.wrapper = wrapper;
    this.pos = pos;
    this.name = name;
    this.signature = signature;
    this.tier = tier;
    this.linker = linker;
  }

  @Override
  public Signature signature() {
    return signature;
  }

  @Override
  public String name() {
    return name;
  }

  /** Where it is declared; 0 for what no source declares. */
  public int pos() {
    return pos;
  }

  public boolean isWrapper() {
    return wrapper;
  }

  /** The body, lowered now if it is not yet. Records are safely published by their final fields. */
  public Body body(Goroutine g) {
    Body b = body;
    if (b == null) {
      b = linker.link(this, g);
      body = b;
      if (tier != null && tier.eager()) {
        tier.compile(this);
      }
    }
    return b;
  }

  /** The body if it has been lowered, else null. */
  public Body bodyOrNull() {
    return body;
  }

  /** Its code is there. */
  public void compiled(CompiledFunc c, int longs, int refs, boolean quiet, boolean leaf) {
    this.quiet = quiet;
    this.leaf = leaf;
    compiled = new Compiled(c, longs, refs);
    entry = isDirect() ? c : null;
  }

  /** The code of its body is there: it has defer statements, which the tree runs. */
  public void compiledBody(CompiledLoop c) {
    compiledBody = c;
  }

  /** Its code, for who calls it by a value; {@code uncompiled} while there is none. */
  CompiledFunc entry(CompiledFunc uncompiled) {
    CompiledFunc e = entry;
    return e == null ? entryLater(uncompiled) : e;
  }

  private CompiledFunc entryLater(CompiledFunc uncompiled) {
    if (tier == null || asked || body == null) {
      return uncompiled;
    }
    asked = true;
    tier.compile(this); // its caller is hot
    CompiledFunc e = entry;
    return e == null ? uncompiled : e;
  }

  public boolean isQuiet() {
    return quiet;
  }

  public boolean isLeaf() {
    return leaf;
  }

  /** The same of a function value. Asked at each call: no switch, which HotSpot may not inline. */
  public static boolean isQuiet(Object fv) {
    return fv instanceof Closure c ? c.code().quiet : fv instanceof FuncCode f && f.quiet;
  }

  /** See {@link Body#readsReceiver}; not known before it is first called. */
  boolean readsReceiver() {
    Body b = body;
    return b != null && b.readsReceiver;
  }

  /** Where a go statement starts it. */
  GoSite startedBy(Func by, int pos) {
    GoSite s = goSite;
    if (s == null || s.pos() != pos || !s.function().equals(by.name())) {
      s = new GoSite(by.name(), pos, this);
      goSite = s;
    }
    return s;
  }

  /** Whether compiled code calls it without a frame for it. */
  public boolean isDirect() {
    return tier != null && signature.results().size() <= CallType.MAX_RESULTS;
  }

  /** Writes what pushes the entry point for a direct call. */
  void emitEntry(Code c) {
    boolean method = signature.recv() != null;
    if (c.loadSelf(this)) {
      return;
    }
    if (c.isCompiled(this)) {
      c.constant(entry, CompiledFunc.class);
    } else {
      c.constant(this, FuncCode.class);
      c.constant(tier.entryPoint(signature, method).of(this), CompiledFunc.class);
      c.call(FuncCode.class, "entry", CompiledFunc.class, CompiledFunc.class);
    }
    c.castEntry(signature, method);
  }

  @Override
  public Frame newFrame(Goroutine g, Frame parent) {
    Compiled c = compiled;
    if (c != null) {
      return new Frame(g, parent, this, c.longs, c.refs);
    }
    Body b = body;
    if (b == null) {
      b = body(g);
    }
    return new Frame(g, parent, this, b.longs, b.refs);
  }

  @Override
  public void invoke(Frame f) {
    Compiled c = compiled;
    if (c != null) {
      c.code.invoke(f);
      return;
    }
    Body b = body;
    Activation.poll(f, 0);
    Activation.checkDepth(f);
    if (tier != null && ++calls == tier.calls()) {
      tier.compile(this);
    }
    if (b.defers) {
      Defers.run(b, compiledBody, f);
      return;
    }
    try {
      b.code.exec(f);
    } catch (GoPanic p) {
      throw Activation.noteOrigin(p, f);
    } catch (StackOverflowError e) {
      throw Activation.stackOverflow(f, e);
    } catch (RuntimeException | Error e) {
      Activation.noteFailure(e, f);
      throw e;
    }
    if (b.epilogue != null) {
      b.epilogue.exec(f);
    }
  }
}
