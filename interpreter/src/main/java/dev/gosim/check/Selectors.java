package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.types.Alias;
import dev.gosim.types.Basic;
import dev.gosim.types.Builtin;
import dev.gosim.types.Const;
import dev.gosim.types.Func;
import dev.gosim.types.Lookup;
import dev.gosim.types.Named;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.PkgName;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.Signature;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.TypeName;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.List;

/** Spec, "Selectors", "Method expressions", "Method values", "Qualified identifiers" (types2). */
final class Selectors {
  private final Checker c;

  Selectors(Checker c) {
    this.c = c;
  }

  /** {@code wantType}: only a qualified type name will do. */
  void selector(Operand x, Expr.Selector e, boolean wantType) {
    PkgName p = e.x() instanceof Expr.Ident id ? packageName(id) : null;
    if (p != null) {
      qualified(x, e, p);
    } else {
      select(x, e, wantType);
    }
    if (x.isInvalid()) {
      x.type = Basic.INVALID;
    }
    x.expr = e;
  }

  /** The package that an identifier before a dot names, or null if it names something else. */
  private PkgName packageName(Expr.Ident id) {
    return switch (c.env.lookup(id.name())) {
      case PkgName p -> {
        c.recorder.recordUse(id, p);
        p.setUsed();
        yield p;
      }
      case null -> {
        c.hints.mayBePackage(id);
        yield c.imports.missing(id);
      }
      default -> null;
    };
  }

  private void qualified(Operand x, Expr.Selector e, PkgName p) {
    Package pkg = p.imported();
    String name = e.sel().name();
    Obj obj = pkg.scope().lookup(name);
    if (obj == null) {
      undefined(e, pkg);
      return;
    }
    if (!obj.exported()) {
      notExported(e, pkg);
    }
    c.recorder.recordUse(e.sel(), obj);
    c.decls.objDecl(obj);
    switch (obj) {
      case Const k -> x.setConstant(k.type(), k.value());
      case TypeName t -> {
        x.mode = OperandMode.TYPE;
        x.type = t.type();
      }
      case Var v -> {
        x.mode = OperandMode.VARIABLE;
        x.type = v.type();
      }
      case Func f -> x.setValue(f.type());
      case Builtin b -> {
        x.mode = OperandMode.BUILTIN;
        x.type = b.type();
        x.builtin = b.id();
      }
      default -> throw new IllegalStateException(name);
    }
    if (x.type == Basic.INVALID && x.mode != OperandMode.BUILTIN) {
      x.invalidate();
    }
    c.addDeclDep(obj);
  }

  private void notExported(Expr.Selector e, Package pkg) {
    String what = e.sel().name() + " not exported by package " + pkg.name();
    c.problems.error(e.sel(), "name " + what);
  }

  private void undefined(Expr.Selector e, Package pkg) {
    String name = e.sel().name();
    if (pkg.fake() || name.equals("_")) {
      return;
    }
    String what = c.texts.of(e);
    if (c.config.knownSymbol(pkg.path(), name)) {
      if (!Obj.isExported(name)) {
        notExported(e, pkg);
        return;
      }
      c.problems.unsupported(e.sel().pos(), what);
      return;
    }
    for (String other : c.libraries.exportedNames(pkg)) {
      if (other.equalsIgnoreCase(name)) {
        c.problems.error(e.sel(), "undefined: " + what + " (but have " + other + ")");
        return;
      }
    }
    String hint = c.hints.exportedBy(pkg, name);
    c.problems.report(e.sel(), "undefined: " + what).hint(hint).send();
  }

  private void select(Operand x, Expr.Selector e, boolean wantType) {
    c.exprs.exprOrType(x, e.x(), false);
    if (x.mode == OperandMode.BUILTIN) {
      String what = c.texts.of(x) + " in selector expression";
      c.problems.error(e.sel().pos() - 1, "invalid use of " + what);
      x.invalidate();
    }
    if (x.isInvalid()) {
      return;
    }
    if (wantType) {
      c.problems.error(e.sel(), c.texts.of(e) + " is not a type");
      x.invalidate();
      return;
    }
    boolean addressable = x.mode == OperandMode.VARIABLE;
    Lookup.Result r =
        Lookup.lookupFieldOrMethod(x.type, addressable, c.env.pkg, e.sel().name(), false);
    if (r.obj() == null) {
      notFound(x, e, r, addressable);
      x.invalidate();
      return;
    }
    if (r.obj() instanceof Func m) {
      c.decls.objDecl(m);
      if (x.isType()) {
        methodExpr(x, e, m, r);
      } else {
        methodValue(x, e, m, r);
      }
      return;
    }
    if (x.isType()) {
      String t = c.texts.of(x.type);
      String what = t + "." + e.sel().name() + " undefined (type " + t + " has no method ";
      String hint = c.hints.memberOf(x.type, e.sel().name());
      c.problems.report(e.sel(), what + e.sel().name() + ")").hint(hint).send();
      x.invalidate();
      return;
    }
    field(x, e, (Var) r.obj(), r);
  }

  private void field(Operand x, Expr.Selector e, Var f, Lookup.Result r) {
    c.recorder.recordSelection(e, Info.SelectionKind.FIELD, x.type, f, r.path(), r.indirect());
    boolean variable = x.mode == OperandMode.VARIABLE || r.indirect();
    x.mode = variable ? OperandMode.VARIABLE : OperandMode.VALUE;
    x.type = f.type();
  }

  private void methodValue(Operand x, Expr.Selector e, Func m, Lookup.Result r) {
    c.recorder.recordSelection(
        e, Info.SelectionKind.METHOD_VALUE, x.type, m, r.path(), r.indirect());
    if (m.pointerRecv() && !(x.type.underlying() instanceof PointerType)) {
      c.operators.pointTo(e.x(), x.type);
    }
    Signature s = m.signature();
    x.setValue(
        new Signature(null, List.of(), s.typeParams(), s.params(), s.results(), s.variadic()));
    c.addDeclDep(m);
  }

  /** {@code T.m}: the receiver becomes the first parameter. */
  private void methodExpr(Operand x, Expr.Selector e, Func m, Lookup.Result r) {
    c.recorder.recordSelection(
        e, Info.SelectionKind.METHOD_EXPR, x.type, m, r.path(), r.indirect());
    Signature s = m.signature();
    Var recv = s.recv();
    if (recv == null) {
      c.problems.error(e, "illegal cycle in method declaration");
      x.invalidate();
      return;
    }
    String name = "";
    if (s.params().size() > 0 && !s.params().at(0).name().isEmpty()) {
      name = recv.name().isEmpty() ? "_" : recv.name();
    }
    List<Var> params = new ArrayList<>();
    params.add(new Var(Var.Kind.PARAM, recv.pos(), recv.pkg(), name, x.type));
    params.addAll(s.params().vars());
    x.setValue(
        new Signature(
            null, List.of(), s.typeParams(), new Tuple(params), s.results(), s.variadic()));
    c.addDeclDep(m);
  }

  private void notFound(Operand x, Expr.Selector e, Lookup.Result r, boolean addressable) {
    if (!Predicates.isValid(x.type.underlying())) {
      return; // reported before
    }
    String sel = e.sel().name();
    if (!r.indirect() && !r.ambiguous() && isMissingInLibrary(x.type, sel)) {
      c.problems.unsupported(e.sel().pos(), c.texts.of(x.type) + "." + sel);
      return;
    }
    String type = c.texts.of(x.type);
    String what = c.texts.of(x.expr) + "." + sel;
    if (r.ambiguous()) {
      c.problems.error(e.sel(), "ambiguous selector " + what);
    } else if (r.indirect() && x.isType()) {
      String needs = " (needs pointer receiver (*" + type + ")." + sel + ")";
      c.problems.error(e.sel(), "invalid method expression " + type + "." + sel + needs);
    } else if (r.indirect()) {
      c.problems.error(e.sel(), "cannot call pointer method " + sel + " on " + type);
    } else {
      String why;
      String hint = null;
      if (Predicates.isInterfacePtr(x.type)) {
        why = interfacePointer(x.type);
      } else {
        Obj alt = Lookup.lookupFieldOrMethod(x.type, addressable, c.env.pkg, sel, true).obj();
        why = unknownSelector(x.type, sel, alt);
        hint = alt == null ? c.hints.memberOf(x.type, sel) : null;
      }
      c.problems.report(e.sel(), what + " undefined (" + why + ")").hint(hint).send();
    }
  }

  /** Whether Go's own library has the field or method that ours lacks. */
  private boolean isMissingInLibrary(Type t, String sel) {
    return Alias.unalias(Predicates.deref(t)) instanceof Named n
        && n.obj().pkg() != null
        && n.obj().pkg() != c.env.pkg
        && c.config.knownSymbol(n.obj().pkg().path(), n.obj().name() + "." + sel);
  }

  private String interfacePointer(Type t) {
    boolean param = t.underlying() instanceof PointerType p && Predicates.isTypeParam(p.elem());
    String what = param ? "type parameter" : "interface";
    return "type " + c.texts.of(t) + " is pointer to " + what + ", not " + what;
  }

  /** How a name that was looked for relates to the one that is there. */
  private enum Near {
    /** There is nothing alike. */
    MISSING,
    /** It is spelled otherwise. */
    MISSPELLED,
    /** It differs only in its first letter, which hides it. */
    UNEXPORTED,
    /** It is that of another package. */
    INACCESSIBLE
  }

  private Near near(String sel, Obj alt) {
    if (alt == null) {
      return Near.MISSING;
    }
    String name = alt.name();
    if (Predicates.samePkg(alt.pkg(), c.env.pkg)) {
      return Near.MISSPELLED;
    }
    boolean sameTail = tail(sel).equals(tail(name));
    if (Obj.isExported(sel)) {
      if (Obj.isExported(name)) {
        return Near.MISSPELLED;
      }
      return sameTail ? Near.UNEXPORTED : Near.MISSING;
    }
    if (Obj.isExported(name)) {
      return sameTail ? Near.MISSPELLED : Near.MISSING;
    }
    return sel.equals(name) ? Near.INACCESSIBLE : Near.MISSING;
  }

  /** A name without its first letter. */
  private static String tail(String name) {
    return name.isEmpty() ? name : name.substring(Math.max(Utf8.sequenceLength(name, 0), 1));
  }

  /** Why {@code x.sel} means nothing; {@code alt} is what a search without regard to case found. */
  private String unknownSelector(Type t, String sel, Obj alt) {
    String what = alt instanceof Var ? "field" : alt instanceof Func ? "method" : "object";
    String none = "type " + c.texts.of(t) + " has no field or method " + sel;
    return switch (near(sel, alt)) {
      case MISSING -> none;
      case MISSPELLED -> none + ", but does have " + what + " " + alt.name();
      case UNEXPORTED -> none + ", but does have unexported " + what + " " + alt.name();
      case INACCESSIBLE -> "cannot refer to unexported " + what + " " + alt.name();
    };
  }

  /** The same for a field name in a struct literal. */
  String unknownField(Type t, String sel, Obj alt) {
    String in = " in struct literal of type " + c.texts.of(t);
    String none = "unknown field " + sel + in;
    return switch (near(sel, alt)) {
      case MISSING -> none;
      case MISSPELLED -> none + ", but does have " + alt.name();
      case UNEXPORTED -> none + ", but does have unexported " + alt.name();
      case INACCESSIBLE -> "cannot refer to unexported field " + alt.name() + in;
    };
  }
}
