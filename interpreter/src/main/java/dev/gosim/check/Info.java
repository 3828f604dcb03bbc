package dev.gosim.check;

import dev.gosim.ast.Directive;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.types.Constant;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the checker found out (go/types {@code Info}): side tables keyed by the identity of tree
 * records. One per interpreter; library declarations add to it when they are first referred to.
 */
public final class Info {
  /** What an expression denotes. */
  public enum Mode {
    NO_VALUE,
    BUILTIN,
    TYPE,
    CONSTANT,
    /** Addressable. */
    VARIABLE,
    /** A map index expression: assignable, comma-ok possible. */
    MAP_INDEX,
    VALUE,
    NIL,
    /** A value for which comma-ok is possible: receive, type assertion. */
    COMMA_OK
  }

  /**
   * Type, mode and, for constants, value of an expression. Untyped constants and nil carry the type
   * they were converted to; a comma-ok expression used so has a Tuple type.
   */
  public record TypeAndValue(Mode mode, Type type, Constant value) {
    public boolean isType() {
      return mode == Mode.TYPE;
    }
  }

  /** Kinds of selector expressions that are not qualified identifiers. */
  public enum SelectionKind {
    FIELD,
    /** x.f called or used as a method value. */
    METHOD_VALUE,
    /** T.f. */
    METHOD_EXPR
  }

  /**
   * x.f: {@code path} leads through embedded fields; its last element is the field's index (or is
   * absent from meaning for methods: there it holds only the embedded fields to walk). {@code
   * indirect}: a pointer was followed on the way.
   */
  public record Selection(
      SelectionKind kind, Type recv, Obj obj, List<Integer> path, boolean indirect) {}

  /** A generic function or type with its arguments, at the identifier that names it. */
  public record Instance(List<Type> typeArgs, Type type) {}

  /**
   * What is to be shown of an expression at a prompt.
   *
   * @param values the types of its values
   * @param type what there is instead of values: a type, or that of an untyped constant or nil
   * @param constant a constant that no variable can hold, or null
   */
  public record Shown(List<Type> values, Type type, Constant constant) {}

  /** {@code lhs = rhs} of package-level variables, in the order of initialisation. */
  public record Initializer(List<Var> lhs, Expr rhs) {}

  public final Map<Expr, TypeAndValue> types = new IdentityHashMap<>();

  /** Declared objects by their identifier (the symbolic variable of a type switch maps to null). */
  public final Map<Expr.Ident, Obj> defs = new IdentityHashMap<>();

  public final Map<Expr.Ident, Obj> uses = new IdentityHashMap<>();
  public final Map<Expr.Selector, Selection> selections = new IdentityHashMap<>();
  public final Map<Expr.Ident, Instance> instances = new IdentityHashMap<>();

  /**
   * Objects without an identifier: Stmt.CaseClause → Var of a type switch; ImportSpec → PkgName.
   */
  public final Map<Object, Obj> implicits = new IdentityHashMap<>();

  /** Each user's package's initialisers in order (library variables are initialised on demand). */
  public final Map<Package, List<Initializer>> initOrder = new IdentityHashMap<>();

  /** The expressions that are statements at a prompt: what is to be shown of them. */
  public final Map<Stmt.ExprStmt, Shown> shown = new IdentityHashMap<>();

  /** Variables whose values are files, with the //go:embed directives that name these. */
  public final Map<Var, List<Directive>> embeds = new LinkedHashMap<>();

  /** Type of an expression, or null. */
  public Type typeOf(Expr e) {
    TypeAndValue tv = types.get(e);
    if (tv != null) {
      return tv.type();
    }
    if (e instanceof Expr.Ident id) {
      Obj o = objectOf(id);
      return o == null ? null : o.type();
    }
    return null;
  }

  /** The object an identifier declares or uses, or null. */
  public Obj objectOf(Expr.Ident id) {
    Obj o = defs.get(id);
    return o != null ? o : uses.get(id);
  }
}
