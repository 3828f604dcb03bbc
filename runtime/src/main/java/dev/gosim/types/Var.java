package dev.gosim.types;

/** A variable, parameter, result or struct field. */
public final class Var extends Obj {
  /** What kind of variable it is (go/types {@code VarKind}). */
  public enum Kind {
    PACKAGE,
    LOCAL,
    RECV,
    PARAM,
    RESULT,
    FIELD
  }

  private final Kind kind;
  private final boolean embedded;
  private boolean used;
  private boolean captured;
  private boolean addressed;
  private boolean reassigned;
  private int funcDepth;
  private Var origin;

  public Var(Kind kind, int pos, Package pkg, String name, Type type) {
    this(kind, pos, pkg, name, type, false);
  }

  public Var(Kind kind, int pos, Package pkg, String name, Type type, boolean embedded) {
    super(pos, pkg, name, type);
    this.kind = kind;
    this.embedded = embedded;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isField() {
    return kind == Kind.FIELD;
  }

  public boolean isPackageLevel() {
    return kind == Kind.PACKAGE;
  }

  /** For a field: embedded, its name being its type's. */
  public boolean embedded() {
    return embedded;
  }

  public boolean used() {
    return used;
  }

  public void setUsed() {
    used = true;
  }

  /** Puts an earlier state back: an assignment is no use. */
  public void setUsed(boolean used) {
    this.used = used;
  }

  /** Whether a function literal inside refers to it. Set by the checker. */
  public boolean captured() {
    return captured;
  }

  public void setCaptured() {
    captured = true;
  }

  /** Its address is taken. */
  public void setAddressed() {
    addressed = true;
  }

  /** Whether it is assigned to, and not only declared. Set by the checker. */
  public boolean reassigned() {
    return reassigned;
  }

  public void setReassigned(boolean reassigned) {
    this.reassigned = reassigned;
  }

  /**
   * Whether it must live in a cell, for others to see its changes; read by the lowering. A function
   * literal has the value of a variable that nobody changes.
   */
  public boolean inCell() {
    return addressed || captured && (reassigned || kind == Kind.RESULT);
  }

  /**
   * For a local variable: how many functions are around its declaration (1 = a declared function).
   */
  public int funcDepth() {
    return funcDepth;
  }

  public void setFuncDepth(int funcDepth) {
    this.funcDepth = funcDepth;
  }

  /** For a field or parameter of an instantiated type: the generic one's. */
  public Var origin() {
    return origin == null ? this : origin;
  }

  public void setOrigin(Var origin) {
    this.origin = origin;
  }

  /** The same variable in an instantiated type. */
  public Var withType(Type type) {
    Var v = new Var(kind, pos(), pkg(), name(), type, embedded);
    v.origin = origin();
    v.used = used;
    return v;
  }
}
