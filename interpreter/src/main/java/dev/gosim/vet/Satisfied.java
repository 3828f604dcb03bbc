package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.ast.Token;
import dev.gosim.check.Info;
import dev.gosim.types.ArrayType;
import dev.gosim.types.ChanType;
import dev.gosim.types.Func;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Lookup;
import dev.gosim.types.MapType;
import dev.gosim.types.PointerType;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Which types a package uses as which interfaces (x/tools {@code satisfy}). */
final class Satisfied {
  private final Pass pass;
  private final BiConsumer<InterfaceType, Type> heard;

  private Satisfied(Pass pass, BiConsumer<InterfaceType, Type> heard) {
    this.pass = pass;
    this.heard = heard;
  }

  /** The methods that stand behind those of the package's interfaces. */
  static Map<Func, List<Func>> methods(Pass pass) {
    Map<Func, List<Func>> behind = new IdentityHashMap<>();
    Satisfied s =
        new Satisfied(
            pass,
            (i, t) -> {
              for (Func m : i.typeSet().methods()) {
                if (m.pkg() == pass.pkg()
                    && Lookup.lookupFieldOrMethod(t, false, pass.pkg(), m.name(), false).obj()
                        instanceof Func f
                    && f != m) {
                  behind.computeIfAbsent(m, k -> new ArrayList<>()).add(f);
                }
              }
            });
    pass.each(s::visit);
    return behind;
  }

  private void visit(Object n, List<Object> stack) {
    switch (n) {
      case Stmt.Assign a when a.op() == Token.ASSIGN ->
          all(a.lhs().stream().map(this::type).toList(), a.rhs());
      case Decl.ValueSpec s when s.type() != null && !s.values().isEmpty() ->
          all(s.names().stream().map(x -> pass.info().typeOf(s.type())).toList(), s.values());
      case Stmt.Return r -> {
        Signature sig = around(stack);
        if (sig != null && !r.results().isEmpty()) {
          all(types(sig.results()), r.results());
        }
      }
      case Stmt.Send s when under(s.chan()) instanceof ChanType c ->
          used(c.elem(), type(s.value()));
      case Expr.Call c -> call(c);
      case Expr.CompositeLit lit -> literal(lit);
      case Expr.TypeAssert a when a.type() != null -> asserted(a.x(), a.type());
      case Stmt.TypeSwitch s ->
          s.clauses().forEach(c -> c.exprs().forEach(t -> asserted(s.x(), t)));
      default -> {}
    }
  }

  /** The function whose results a return statement gives. */
  private Signature around(List<Object> stack) {
    for (Object n : stack.reversed()) {
      if (n instanceof Expr.FuncLit f) {
        return pass.info().typeOf(f) instanceof Signature s ? s : null;
      }
      if (n instanceof Decl.FuncDecl d) {
        return pass.info().defs.get(d.name()) instanceof Func f ? f.signature() : null;
      }
    }
    return null;
  }

  private void call(Expr.Call c) {
    Info.TypeAndValue fun = pass.info().types.get(c.fun());
    if (fun != null && fun.isType()) {
      c.args().forEach(a -> used(fun.type(), type(a)));
    } else if (type(c.fun()) instanceof Type t && t.underlying() instanceof Signature s) {
      List<Type> params = types(s.params());
      if (s.variadic() && c.ellipsis() == 0) {
        Type last = params.removeLast();
        Type elem = last.underlying() instanceof SliceType rest ? rest.elem() : last;
        int n =
            c.args().size() == 1 && type(c.args().getFirst()) instanceof Tuple x
                ? x.size()
                : c.args().size();
        while (params.size() < n) {
          params.add(elem);
        }
      }
      all(params, c.args());
    }
  }

  private void literal(Expr.CompositeLit lit) {
    Type t = type(lit);
    Type under = t == null ? null : t.underlying();
    under = under instanceof PointerType p ? p.elem().underlying() : under;
    for (int i = 0; i < lit.elts().size(); i++) {
      Expr e = lit.elts().get(i);
      Expr value = e instanceof Expr.KeyValue kv ? kv.value() : e;
      switch (under) {
        case StructType s when e instanceof Expr.KeyValue kv ->
            used(pass.used(kv.key()).type(), type(value));
        case StructType s -> used(s.field(i).type(), type(value));
        case MapType m when e instanceof Expr.KeyValue kv -> {
          used(m.key(), type(kv.key()));
          used(m.elem(), type(value));
        }
        case SliceType s -> used(s.elem(), type(value));
        case ArrayType a -> used(a.elem(), type(value));
        case null, default -> {}
      }
    }
  }

  /** A type that an interface value is said to have. */
  private void asserted(Expr x, Expr type) {
    Type t = pass.info().typeOf(type);
    if (t != null && under(x) instanceof InterfaceType i && Lookup.implementsMethods(t, i)) {
      used(i, t);
    }
  }

  /** Values that are assigned one for one, or the results of one call. */
  private void all(List<Type> to, List<Expr> values) {
    List<Type> from =
        values.size() == 1 && type(values.getFirst()) instanceof Tuple t
            ? types(t)
            : values.stream().map(this::type).toList();
    for (int i = 0; i < to.size() && i < from.size(); i++) {
      used(to.get(i), from.get(i));
    }
  }

  private void used(Type as, Type t) {
    if (as != null && t != null && as != t && as.underlying() instanceof InterfaceType i) {
      heard.accept(i, t);
    }
  }

  private Type type(Expr e) {
    return pass.isNil(e) ? null : pass.valueType(e);
  }

  private Type under(Expr e) {
    Type t = type(e);
    return t == null ? null : t.underlying();
  }

  private static List<Type> types(Tuple t) {
    List<Type> all = new ArrayList<>();
    for (int i = 0; i < t.size(); i++) {
      all.add(t.at(i).type());
    }
    return all;
  }
}
