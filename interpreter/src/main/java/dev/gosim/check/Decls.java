package dev.gosim.check;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.types.Alias;
import dev.gosim.types.Basic;
import dev.gosim.types.Const;
import dev.gosim.types.Constant;
import dev.gosim.types.Func;
import dev.gosim.types.Named;
import dev.gosim.types.Obj;
import dev.gosim.types.Predicates;
import dev.gosim.types.Scope;
import dev.gosim.types.Signature;
import dev.gosim.types.StructType;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.TypeName;
import dev.gosim.types.TypeParam;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks declarations (spec, "Declarations and scope"; types2 {@code decl.go}).
 *
 * <p>An object is white while its type is unknown, grey while it is being determined (it is then on
 * the path that {@link Cycles} keeps), black afterwards. A reference to a grey object is a cycle,
 * which may be fine.
 */
final class Decls {
  private final Checker c;
  private final List<Decl.FuncDecl> missingBodies = new ArrayList<>();

  Decls(Checker c) {
    this.c = c;
  }

  /**
   * Declares an object in a block and records it for its identifier, which may be null. The name is
   * in scope from {@code scopePos} on.
   */
  void declare(Scope scope, Expr.Ident id, Obj obj, int scopePos) {
    if (!obj.name().equals("_")) {
      Obj other = scope.insert(obj);
      if (other != null) {
        c.problems.redeclared(obj, other);
        return;
      }
      obj.setScopePos(scopePos);
    }
    if (obj instanceof Var v) {
      c.scriptVars.inScope(v);
      declareLocal(v);
    }
    if (id != null) {
      c.recorder.recordDef(id, obj);
    }
  }

  private void declareLocal(Var v) {
    switch (v.kind()) {
      case LOCAL -> {
        v.setFuncDepth(c.env.funcDepth);
        if (!v.name().equals("_")) {
          c.env.locals.add(v);
        }
      }
      case RECV, PARAM, RESULT -> v.setFuncDepth(c.env.funcDepth + 1);
      default -> {}
    }
  }

  /** Determines an object's type (and value) if it is not known yet. */
  void objDecl(Obj obj) {
    if (c.cycles.isGrey(obj)) {
      c.cycles.reachedGrey(obj);
      return;
    }
    if (obj.typeOrNull() != null) {
      return; // black
    }
    DeclInfo d = c.objMap.get(obj);
    if (d == null) {
      obj.type(); // a method of an instance: made from its origin's
      return;
    }
    Environment saved = c.env;
    c.at = obj.pos();
    c.cycles.push(obj);
    try {
      c.env = new Environment(d.pkg(), d.file);
      switch (obj) {
        case Const k -> {
          c.env.decl = d;
          constDecl(k, d.type, d.init, d.inherited);
        }
        case Var v -> {
          c.env.decl = d;
          varDecl(v, d.lhs, d.type, d.init);
        }
        case TypeName t -> {
          typeDecl(t, d.typeSpec);
          c.resolver.collectMethods(t);
        }
        case Func f -> funcDecl(f, d);
        default -> throw new IllegalStateException("not declared: " + obj.name());
      }
    } finally {
      c.env = saved;
      c.cycles.pop();
    }
    obj.setLazy(null);
  }

  // ---------------------------------------------------------------------------------------------
  // Constants and variables

  /** Checks one constant; its value is iota on entry. */
  void constDecl(Const obj, Expr typ, Expr init, boolean inherited) {
    Constant savedIota = c.env.iota;
    int savedErrpos = c.env.errpos;
    c.env.iota = obj.value();
    c.env.errpos = 0;
    obj.setValue(ConstantOps.UNKNOWN);
    try {
      if (typ != null) {
        Type t = c.typeExprs.typ(typ);
        if (!Predicates.isConstType(t)) {
          if (Predicates.isValid(t.underlying())) {
            c.problems.error(typ, "invalid constant type " + c.texts.of(t));
          }
          obj.setType(Basic.INVALID);
          return;
        }
        obj.setType(t);
      }
      Operand x = new Operand();
      if (init != null) {
        if (inherited) {
          // Errors would point to the constant that the value is repeated from.
          c.env.errpos = obj.pos();
        }
        c.exprs.expr(null, x, init);
      }
      c.assignments.initConst(obj, x);
    } finally {
      c.env.iota = savedIota;
      c.env.errpos = savedErrpos;
    }
  }

  /** Checks a variable, or the first of several ({@code lhs}) that one call initialises. */
  void varDecl(Var obj, List<Var> lhs, Expr typ, Expr init) {
    if (typ != null) {
      obj.setType(c.typeExprs.varType(typ));
    }
    if (init == null) {
      if (typ == null) {
        obj.setType(Basic.INVALID); // reported as a missing initial value
      }
      return;
    }
    if (lhs == null || lhs.size() == 1) {
      Operand x = new Operand();
      c.exprs.expr(Target.of(obj.typeOrNull(), obj.name()), x, init);
      c.assignments.initVar(obj, x, "variable declaration");
      return;
    }
    if (typ != null) {
      for (Var v : lhs) {
        v.setType(obj.typeOrNull());
      }
    }
    c.assignments.initVars(lhs, List.of(init), null);
  }

  // ---------------------------------------------------------------------------------------------
  // Types

  void typeDecl(TypeName obj, Decl.TypeSpec spec) {
    c.later(() -> {
      if (Alias.unalias(obj.type()) instanceof Named n) {
        c.validType.check(n);
      }
    });
    if (spec.alias()) {
      aliasDecl(obj, spec);
    } else {
      Named named = new Named(obj, (Type) null);
      if (c.objMap.containsKey(obj)) {
        named.setResolver(c.libraries.resolver(obj.pkg()));
      }
      defined(named, spec);
    }
  }

  private void aliasDecl(TypeName obj, Decl.TypeSpec spec) {
    Alias alias = new Alias(obj, null);
    boolean generic = !spec.typeParams().isEmpty();
    if (generic) {
      c.openScope();
      collectTypeParams(spec.typeParams(), alias::setTypeParams);
    }
    Type rhs = c.typeExprs.declaredType(spec.type(), obj);
    if (rhs instanceof TypeParam p && alias.typeParams().contains(p)) {
      c.problems.error(
          spec.type(), "cannot use type parameter declared in alias declaration as RHS");
      rhs = Basic.INVALID;
    }
    if (alias.rhs() == null) { // else a cycle was reported and it is invalid
      alias.setRhs(rhs);
    }
    if (generic) {
      c.closeScope();
    }
  }

  /** Checks the right-hand side of a type definition whose type was made before. */
  void defined(Named named, Decl.TypeSpec spec) {
    boolean generic = !spec.typeParams().isEmpty();
    if (generic) {
      c.openScope();
      collectTypeParams(spec.typeParams(), named::setTypeParams);
    }
    Type rhs = c.typeExprs.declaredType(spec.type(), named.obj());
    if (Predicates.isTypeParam(rhs)) {
      c.problems.error(spec.type(), "cannot use a type parameter as RHS in type declaration");
      rhs = Basic.INVALID;
    }
    named.setRhs(rhs);
    if (generic) {
      c.closeScope();
    }
  }

  /** Where a list of type parameters is put before their constraints are checked. */
  interface TypeParamSink {
    void set(List<TypeParam> list);
  }

  /** Declares type parameters in the current block and checks their constraints. */
  void collectTypeParams(List<Expr.Field> fields, TypeParamSink sink) {
    List<TypeParam> list = new ArrayList<>();
    int scopePos = fields.get(0).pos();
    for (Expr.Field f : fields) {
      for (Expr.Ident name : f.names()) {
        list.add(declareTypeParam(name, scopePos));
      }
    }
    for (int i = 0; i < list.size(); i++) {
      list.get(i).setIndex(i);
    }
    // Set before the constraints are checked: they may use the type being declared.
    sink.set(list);
    boolean saved = c.env.inTypeParamList;
    c.env.inTypeParamList = true;
    int i = 0;
    for (Expr.Field f : fields) {
      Type bound = bound(f.type());
      if (Predicates.isTypeParam(bound)) {
        c.problems.error(f.type(), "cannot use a type parameter as constraint");
        bound = Basic.INVALID;
      }
      for (int n = 0; n < f.names().size(); n++) {
        list.get(i++).setConstraint(bound);
      }
    }
    c.env.inTypeParamList = saved;
  }

  private Type bound(Expr e) {
    if (Unions.isTypeSetLiteral(e)) {
      return c.interfaces.implicit(e);
    }
    return c.typeExprs.typ(e);
  }

  TypeParam declareTypeParam(Expr.Ident name, int scopePos) {
    TypeName obj = new TypeName(name.pos(), c.env.pkg, name.name(), null);
    TypeParam p = new TypeParam(obj, Basic.INVALID);
    declare(c.env.scope, name, obj, scopePos);
    return p;
  }

  /** Checks later that fields and methods of a struct type have different names. */
  void checkFieldUniqueness(Named base) {
    c.later(() -> {
      if (!(base.underlying() instanceof StructType s)) {
        return;
      }
      Map<String, Func> methods = new HashMap<>();
      base.methods().forEach(m -> methods.put(m.name(), m));
      for (Var f : s.fields()) {
        Func m = f.name().equals("_") ? null : methods.get(f.name());
        if (m != null) {
          c.problems
              .report(m.pos(), "field and method with the same name " + f.name())
              .altDecl(f)
              .send();
        }
      }
    });
  }

  // ---------------------------------------------------------------------------------------------
  // Functions

  private static final Signature IN_PROGRESS = new Signature(Tuple.EMPTY, Tuple.EMPTY, false);

  private void funcDecl(Func obj, DeclInfo d) {
    obj.setType(IN_PROGRESS); // guards against cycles
    Decl.FuncDecl f = d.func();
    Signature sig = c.sigs.funcType(f.recv(), f.type());
    obj.setType(sig);
    if (d.bodyPending) {
      return; // a library's: checked when it is called
    }
    if (f.body() != null) {
      c.later(() -> funcBody(d, sig, f.type(), f.body(), null));
    } else if (!f.type().typeParams().isEmpty()) {
      c.problems.softError(f.pos(), "generic function is missing function body");
    } else {
      missingBodies.add(f);
    }
  }

  /** Go's compiler complains about functions without a body when all else is right. */
  void reportMissingBodies(boolean errors) {
    if (!errors) {
      missingBodies.forEach(f -> c.problems.error(f.pos(), "missing function body"));
    }
    missingBodies.clear();
  }

  /** Checks the body of a library function, its signature first. */
  void pendingBody(Func f, DeclInfo d) {
    if (!d.bodyPending) {
      return;
    }
    Signature sig = f.signature();
    d.bodyPending = false;
    if (d.func().body() != null) {
      Environment saved = c.env;
      c.env = new Environment(d.pkg(), d.file);
      funcBody(d, sig, d.func().type(), d.func().body(), null);
      c.env = saved;
    }
  }

  void funcBody(DeclInfo decl, Signature sig, Expr.FuncType ftyp, Stmt.Block body, Constant iota) {
    Checker.FuncScope fs = c.funcScopes.remove(ftyp);
    if (fs == null) {
      return; // a literal in a constant expression that is repeated: its body has been checked
    }
    Environment saved = c.env;
    Environment env = new Environment(decl != null ? decl.pkg() : saved.pkg, fs.scope());
    env.decl = decl;
    env.iota = iota;
    env.sig = sig;
    env.funcDepth = fs.depth();
    env.blocks.add(fs.scope());
    c.env = env;
    c.scriptVars.enter(body, fs.scope());
    try {
      c.stmts.body(body);
      if (env.hasLabel) {
        c.labels.labels(body);
      }
      if (sig.results().size() > 0 && !c.returns.isTerminating(body)) {
        c.problems.error(body.rbrace(), "missing return");
      }
      unused(env);
    } finally {
      c.env = saved;
    }
  }

  /**
   * Spec: a compiler may reject a variable that is declared in a function and never used. The
   * compiler goes block by block, a block before those inside it.
   */
  private void unused(Environment env) {
    List<Var> unused = new ArrayList<>();
    for (Var v : env.locals) {
      if (!v.used()) {
        unused.add(v);
      }
    }
    if (unused.isEmpty()) {
      return;
    }
    unused.sort(
        Comparator.<Var>comparingInt(v -> env.blocks.indexOf(v.parent()))
            .thenComparingInt(Obj::pos));
    for (Var v : unused) {
      c.problems.softError(v.pos(), "declared and not used: " + v.name());
    }
  }
}
