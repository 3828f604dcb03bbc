package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.types.Alias;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.Builtin;
import dev.gosim.types.ChanType;
import dev.gosim.types.Const;
import dev.gosim.types.Constant;
import dev.gosim.types.Func;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Label;
import dev.gosim.types.MapType;
import dev.gosim.types.Named;
import dev.gosim.types.Nil;
import dev.gosim.types.Obj;
import dev.gosim.types.PkgName;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeName;
import dev.gosim.types.TypeParam;
import dev.gosim.types.TypeSet;
import dev.gosim.types.Universe;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.List;

/** Identifiers and type expressions (spec, "Types"; types2 {@code typexpr.go}). */
final class TypeExprs {
  private final Checker c;

  TypeExprs(Checker c) {
    this.c = c;
  }

  // ---------------------------------------------------------------------------------------------
  // Identifiers

  /** Finds what an identifier denotes. {@code wantType}: only a type will do. */
  void ident(Operand x, Expr.Ident e, boolean wantType) {
    x.mode = OperandMode.INVALID;
    x.expr = e;
    Environment.Found found = c.env.lookupScope(e.name());
    if (found == null) {
      if (e.name().equals("_")) {
        c.problems.error(e, "cannot use _ as value or type");
      } else {
        String hint = c.hints.inScope(e, wantType);
        c.problems.report(e, "undefined: " + e.name()).hint(hint).send();
      }
      return;
    }
    Obj obj = found.obj();
    c.recorder.recordUse(e, obj);
    if (wantType && !(obj instanceof TypeName)) {
      c.problems.error(e, obj.name() + " (" + kind(obj) + ") is not a type");
      if (obj instanceof Var v && v.pkg() == c.env.pkg) {
        v.setUsed();
      }
      return;
    }
    Type type = obj.typeOrNull();
    if (type == null || wantType && obj.pkg() == c.env.pkg) {
      if (c.objMap.containsKey(obj) || c.cycles.isGrey(obj)) {
        c.decls.objDecl(obj);
      }
      type = obj.type();
    }
    c.imports.useDotImported(found.scope(), obj);
    denote(x, e, obj, type);
  }

  private void denote(Operand x, Expr.Ident e, Obj obj, Type type) {
    switch (obj) {
      case PkgName p -> {
        c.problems.error(e, "use of package " + p.name() + " not in selector");
        return;
      }
      case Const k -> {
        addDeclDep(k);
        if (!Predicates.isValid(type)) {
          return;
        }
        if (k == Universe.IOTA) {
          if (c.env.iota == null) {
            c.problems.error(e, "cannot use iota outside constant declaration");
            return;
          }
          x.value = c.env.iota;
        } else {
          x.value = k.value();
        }
        x.mode = OperandMode.CONSTANT;
      }
      case TypeName t -> x.mode = OperandMode.TYPE;
      case Var v -> {
        v.setUsed();
        noteCapture(v);
        addDeclDep(v);
        if (!Predicates.isValid(type)) {
          return;
        }
        x.mode = OperandMode.VARIABLE;
      }
      case Func f -> {
        addDeclDep(f);
        x.mode = OperandMode.VALUE;
      }
      case Builtin b -> {
        x.builtin = b.id();
        x.mode = OperandMode.BUILTIN;
      }
      case Nil n -> x.mode = OperandMode.NIL;
      case Label l -> throw new IllegalStateException("label in a block");
    }
    x.type = type;
  }

  /** A variable of a function around the current one must outlive its frame. */
  private void noteCapture(Var v) {
    if (!v.isPackageLevel() && v.funcDepth() != c.env.funcDepth) {
      v.setCaptured();
    }
  }

  /** The declaration being checked depends on {@code to}. */
  void addDeclDep(Obj to) {
    if (c.env.decl != null && c.objMap.containsKey(to)) {
      c.env.decl.addDep(to);
    }
  }

  /** What kind of thing an object is, in messages. */
  static String kind(Obj obj) {
    return switch (obj) {
      case PkgName p -> "package name";
      case Const k -> "constant";
      case TypeName t when t.isAlias() -> "type alias";
      case TypeName t when t.typeOrNull() instanceof TypeParam -> "type parameter";
      case TypeName t -> "defined type";
      case Var v ->
          switch (v.kind()) {
            case PACKAGE -> "package-level variable";
            case LOCAL -> "local variable";
            case RECV -> "receiver";
            case PARAM -> "parameter";
            case RESULT -> "result variable";
            case FIELD -> "struct field";
          };
      case Func f when f.decl() instanceof DeclInfo d && isMethod(d) -> "method";
      case Func f -> "function";
      case Label l -> "label";
      case Builtin b -> "built-in function";
      case Nil n -> "untyped nil";
    };
  }

  private static boolean isMethod(DeclInfo d) {
    return d.func() != null && d.func().recv() != null && !d.func().recv().isEmpty();
  }

  // ---------------------------------------------------------------------------------------------
  // Types

  /** The type an expression denotes; {@link Basic#INVALID} after an error. Never generic. */
  Type typ(Expr e) {
    return declaredType(e, null);
  }

  /** Like {@link #typ}, for a variable: no constraint interface. */
  Type varType(Expr e) {
    Type t = declaredType(e, null);
    validVarType(e, t);
    return t;
  }

  /** Reports, when types are set up, if {@code t} is a constraint interface. */
  void validVarType(Expr e, Type t) {
    if (t instanceof Basic || t instanceof PointerType || Predicates.isTypeParam(t)) {
      return;
    }
    if (t instanceof Named n && c.libraries.isNoInterface(n)) {
      return; // do not look into it: that would check its declaration
    }
    c.later(() -> {
      if (t.underlying() instanceof InterfaceType i && !i.typeSet().isMethodSet()) {
        TypeSet s = i.typeSet();
        c.problems.error(
            Exprs.start(e),
            "cannot use type "
                + c.texts.of(t)
                + " outside a type constraint: interface "
                + (s.isComparable() ? "is (or embeds) comparable" : "contains type constraints"));
      }
    });
  }

  /** Like {@link #typ} for the right-hand side of the declaration of {@code def} (or null). */
  Type declaredType(Expr e, TypeName def) {
    Type t = typInternal(e, def);
    if (Predicates.isGeneric(t)) {
      c.problems.error(e, "cannot use generic type " + c.texts.of(t) + " without instantiation");
      t = Basic.INVALID;
    }
    c.recorder.recordTypeAndValue(e, OperandMode.TYPE, t, null);
    return t;
  }

  /** Like {@link #typ} for a type that must be generic; {@code cause} gets why it is not. */
  Type genericType(Expr e, Cause cause) {
    Type t = typInternal(e, null);
    if (Predicates.isValid(t) && !Predicates.isGeneric(t)) {
      if (cause != null) {
        cause.text = c.texts.of(t) + " is not a generic type";
      }
      t = Basic.INVALID;
    }
    c.recorder.recordTypeAndValue(e, OperandMode.TYPE, t, null);
    return t;
  }

  private Type typInternal(Expr e, TypeName def) {
    return switch (e) {
      case Expr.Ident id -> {
        Operand x = new Operand();
        ident(x, id, true);
        yield typeOf(x);
      }
      case Expr.Selector s -> {
        Operand x = new Operand();
        c.selectors.selector(x, s, true);
        yield typeOf(x);
      }
      case Expr.Index i -> instantiatedType(i.x(), i.indices());
      case Expr.Paren p -> declaredType(p.x(), def);
      case Expr.ArrayType a when a.len() == null -> new SliceType(varType(a.elem()));
      case Expr.ArrayType a -> arrayType(a);
      case Expr.Ellipsis d -> invalid(d, "invalid use of ...");
      case Expr.StructType s -> c.structs.structType(s);
      case Expr.Star s -> {
        Type base = varType(s.x());
        yield Predicates.isValid(base) ? new PointerType(base) : Basic.INVALID;
      }
      case Expr.FuncType f -> c.sigs.funcType(null, f);
      case Expr.InterfaceType i -> c.interfaces.interfaceType(i, def);
      case Expr.MapType m -> mapType(m);
      case Expr.ChanType ch -> c.sizes.noted(new ChanType(dir(ch.dir()), varType(ch.elem())));
      default -> {
        c.problems.error(e, c.texts.of(e) + " is not a type");
        c.exprs.use(e);
        yield Basic.INVALID;
      }
    };
  }

  private Type typeOf(Operand x) {
    switch (x.mode) {
      case TYPE -> {
        return x.type;
      }
      case INVALID -> {}
      case NO_VALUE -> c.problems.error(x, c.texts.of(x) + " used as type");
      default -> c.problems.error(x, c.texts.of(x) + " is not a type");
    }
    return Basic.INVALID;
  }

  private Type invalid(Expr e, String msg) {
    c.problems.error(e, msg);
    return Basic.INVALID;
  }

  private static ChanType.Dir dir(Expr.Dir dir) {
    return switch (dir) {
      case BOTH -> ChanType.Dir.BOTH;
      case SEND -> ChanType.Dir.SEND;
      case RECV -> ChanType.Dir.RECV;
    };
  }

  private Type mapType(Expr.MapType m) {
    MapType t = new MapType(varType(m.key()), varType(m.value()));
    if (t.key() instanceof Basic) {
      return t;
    }
    c.later(() -> {
      if (!Predicates.comparable(t.key())) {
        String why = Predicates.isTypeParam(t.key()) ? " (missing comparable constraint)" : "";
        c.problems.error(m.key(), "invalid map key type " + c.texts.of(t.key()) + why);
      }
    });
    return t;
  }

  private Type arrayType(Expr.ArrayType a) {
    if (a.len() instanceof Expr.Ellipsis) {
      c.problems.error(a, "invalid use of [...] array (outside a composite literal)");
      varType(a.elem());
      return Basic.INVALID;
    }
    long len = arrayLength(a.len());
    Type elem = varType(a.elem());
    return len >= 0 ? c.sizes.noted(new ArrayType(elem, len)) : Basic.INVALID;
  }

  /** The constant length of an array; negative after an error. */
  long arrayLength(Expr e) {
    if (e instanceof Expr.Ident id) {
      Obj obj = c.env.lookup(id.name());
      if (obj == null) {
        c.problems.error(id, "undefined array length " + id.name() + " or missing type constraint");
        return -1;
      }
      if (!(obj instanceof Const)) {
        c.problems.error(id, "invalid array length " + id.name());
        return -1;
      }
    }
    Operand x = new Operand();
    c.exprs.expr(null, x, e);
    if (!x.isConstant()) {
      if (!x.isInvalid()) {
        c.problems.error(x, "array length " + c.texts.of(x) + " must be constant");
      }
      return -1;
    }
    if (Predicates.isUntyped(x.type) || Predicates.isInteger(x.type)) {
      Constant n = ConstantOps.toInteger(x.value);
      if (n instanceof Constant.Int64 i && i.value() >= 0) {
        return i.value();
      }
    }
    String what = c.texts.of(x);
    c.problems.error(
        x,
        Predicates.isInteger(x.type)
            ? "invalid array length " + what
            : "array length " + what + " must be integer");
    return -1;
  }

  /** The types a list of expressions denotes; null if one of them is none (all are checked). */
  List<Type> typeList(List<Expr> list) {
    List<Type> types = new ArrayList<>(list.size());
    boolean ok = true;
    for (Expr e : list) {
      Type t = varType(e);
      ok &= Predicates.isValid(t);
      types.add(t);
    }
    return ok ? types : null;
  }

  private Type instantiatedType(Expr x, List<Expr> args) {
    Cause cause = new Cause();
    Type generic = genericType(x, cause);
    if (!cause.isEmpty()) {
      StringBuilder list = new StringBuilder("[");
      for (Expr a : args) {
        list.append(list.length() > 1 ? ", " : "").append(c.texts.of(a));
      }
      c.problems.error(x, Problems.INVALID_OP + c.texts.of(x) + list + "] (" + cause.text + ")");
    }
    if (!Predicates.isValid(generic)) {
      return generic;
    }
    List<Type> targs = typeList(args);
    if (targs == null) {
      return Basic.INVALID;
    }
    Type inst = c.instantiator.instance(x.pos(), generic, targs);
    if (!(inst instanceof Named || inst instanceof Alias)) {
      return Basic.INVALID;
    }
    c.later(() -> verifyInstance(x, args, targs, generic, inst));
    return inst;
  }

  /** The type parameters of a declared type may not be known before. */
  private void verifyInstance(Expr x, List<Expr> args, List<Type> targs, Type generic, Type inst) {
    c.recorder.recordInstance(x, targs, inst);
    TypeName obj = generic instanceof Named n ? n.obj() : ((Alias) generic).obj();
    List<TypeParam> params =
        generic instanceof Named n ? n.typeParams() : ((Alias) generic).typeParams();
    if (!c.instantiator.validateTArgLen(x.pos(), obj.name(), params.size(), targs.size())) {
      return;
    }
    Instantiator.Violation v = c.instantiator.verify(x.pos(), params, targs);
    if (v != null) {
      int pos = v.index() < args.size() ? Exprs.start(args.get(v.index())) : x.pos();
      c.problems.error(pos, v.message());
      return;
    }
    c.mono.recordInstance(c.env.pkg, x.pos(), params, targs, args);
  }
}
