package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.ast.Token;
import dev.gosim.types.Alias;
import dev.gosim.types.Basic;
import dev.gosim.types.Func;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Obj;
import dev.gosim.types.PointerType;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The functions that print: those of the library, and those of the package, and of the packages
 * that it imports, that hand on to them.
 */
final class PrintFunctions {
  /** What a function does with its arguments. */
  enum Kind {
    PRINT,
    PRINTF,
    ERRORF
  }

  /** The release from which on methods of interfaces are what those behind them are. */
  private static final int OF_INTERFACES = 26;

  private static final Set<String> LIBRARY = library();

  /**
   * A function that may hand its arguments on.
   *
   * @param format its format, or null
   * @param body null of a method of an interface
   */
  private record Candidate(Obj obj, Obj format, Obj args, Stmt.Block body) {}

  private final Pass pass;
  private final Map<Obj, Kind> own;
  private final Map<Func, List<Func>> behind;
  private final Set<Integer> reported = new HashSet<>();

  /** With what the packages that this one imports have. */
  static PrintFunctions of(Pass pass) {
    Map<Obj, Kind> own = new IdentityHashMap<>();
    for (Pass imported : pass.imported()) {
      new PrintFunctions(imported, own);
    }
    return new PrintFunctions(pass, own);
  }

  private PrintFunctions(Pass pass, Map<Obj, Kind> own) {
    this.pass = pass;
    this.own = own;
    this.behind = Satisfied.methods(pass);
    List<Candidate> candidates = candidates();
    boolean more = true;
    while (more) {
      more = false;
      for (Candidate c : candidates) {
        Kind k = own.containsKey(c.obj) ? null : kind(c);
        if (k != null) {
          own.put(c.obj, k);
          more = true;
        }
      }
    }
  }

  /** What the function is, or null. */
  Kind kind(Obj o) {
    Obj origin = o instanceof Func f ? f.origin() : o instanceof Var v ? v.origin() : o;
    if (own.containsKey(origin) || !(o instanceof Func)) {
      return own.get(origin);
    }
    String name = name(o);
    if (!LIBRARY.contains(name)) {
      return null;
    }
    return name.equals("fmt.Errorf") ? Kind.ERRORF : name.endsWith("f") ? Kind.PRINTF : Kind.PRINT;
  }

  /** {@code fmt.Printf}, {@code (*log.Logger).Printf}; of a variable the bare name. */
  String name(Obj o) {
    if (!(o instanceof Func f)) {
      return o.name();
    }
    Var recv = f.signature().recv();
    if (recv == null) {
      return f.pkg() == null ? f.name() : pass.qualifier().qualify(f.pkg()) + "." + f.name();
    }
    String type = pass.text(Callee.receiver(recv));
    boolean pointer = Alias.unalias(recv.type()) instanceof PointerType;
    return "(" + (pointer ? "*" : "") + type + ")." + f.name();
  }

  private List<Candidate> candidates() {
    List<Candidate> all = new ArrayList<>();
    pass.each((n, stack) -> {
      switch (n) {
        case Decl.FuncDecl d when d.body() != null ->
            add(all, pass.info().defs.get(d.name()), d.type(), d.body());
        case Expr.FuncLit f ->
            add(all, assigned(f, stack.get(stack.size() - 2)), f.type(), f.body());
        case Expr.InterfaceType i when pass.goVersion(i.pos()) >= OF_INTERFACES -> {
          if (pass.info().typeOf(i) instanceof InterfaceType t) {
            t.typeSet().methods().forEach(m -> add(all, m));
          }
        }
        default -> {}
      }
    });
    return all;
  }

  /** A method of an interface. */
  private static void add(List<Candidate> all, Func method) {
    Tuple params = method.signature().params();
    int n = params.size();
    if (method.signature().variadic() && isAnys(params.at(n - 1).type())) {
      boolean format = n > 1 && params.at(n - 2).type() == Basic.STRING;
      all.add(new Candidate(method, format ? params.at(n - 2) : null, params.at(n - 1), null));
    }
  }

  /** The variable or field that a literal is assigned to, or null. */
  private Obj assigned(Expr.FuncLit f, Object parent) {
    Expr to =
        switch (parent) {
          case Decl.ValueSpec s when s.names().size() == s.values().size() ->
              s.names().get(indexOf(s.values(), f));
          case Stmt.Assign a when a.lhs().size() == a.rhs().size() ->
              a.lhs().get(indexOf(a.rhs(), f));
          default -> null;
        };
    return switch (to) {
      case Expr.Ident id -> pass.info().objectOf(id);
      case Expr.Selector s when pass.info().selections.containsKey(s) ->
          pass.info().selections.get(s).obj();
      case Expr.Selector s -> pass.info().uses.get(s.sel());
      case null, default -> null;
    };
  }

  private static int indexOf(List<Expr> list, Expr e) {
    int i = 0;
    while (list.get(i) != e) {
      i++;
    }
    return i;
  }

  private void add(List<Candidate> all, Obj o, Expr.FuncType type, Stmt.Block body) {
    List<Obj> params = new ArrayList<>();
    for (Expr.Field f : type.params()) {
      f.names().forEach(id -> params.add(pass.info().defs.get(id)));
    }
    if (o == null || params.isEmpty()) {
      return;
    }
    boolean variadic = type.params().getLast().type() instanceof Expr.Ellipsis;
    Obj args = params.getLast();
    if (!variadic || args == null || !isAnys(args.type())) {
      return;
    }
    Obj before = params.size() > 1 ? params.get(params.size() - 2) : null;
    boolean format = before != null && before.type() == Basic.STRING;
    all.add(new Candidate(o, format ? before : null, args, body));
  }

  /** []any. */
  static boolean isAnys(Type t) {
    return t instanceof SliceType s
        && Alias.unalias(s.elem()) instanceof InterfaceType i
        && i.methods().isEmpty()
        && i.embeddeds().isEmpty();
  }

  /** What a function is by the calls in it, up to where its parameters are changed. */
  private Kind kind(Candidate c) {
    if (c.body == null) {
      return behind.getOrDefault(c.obj, List.of()).stream()
          .map(this::kind)
          .filter(k -> k != null)
          .findFirst()
          .orElse(null);
    }
    Kind[] found = {null};
    boolean[] changed = {false};
    Walk.inspect(
        c.body,
        n -> {
          switch (n) {
            case Stmt.Assign a -> changed[0] |= a.lhs().stream().anyMatch(x -> isParam(c, x));
            case Expr.Unary u -> changed[0] |= u.op() == Token.AND && isParam(c, u.x());
            case Expr.Call call when !changed[0] && found[0] == null ->
                found[0] = forwards(c, call);
            default -> {}
          }
          return !changed[0];
        });
    return found[0];
  }

  private boolean isParam(Candidate c, Expr e) {
    Obj o = e instanceof Expr.Ident id ? pass.info().objectOf(id) : null;
    return o != null && (o == c.args || o == c.format);
  }

  /** What it calls with its own arguments, or null. */
  private Kind forwards(Candidate c, Expr.Call call) {
    List<Expr> args = call.args();
    Obj callee = Callee.of(pass.info(), call);
    if (args.isEmpty() || callee == null || pass.used(args.getLast()) != c.args) {
      return null;
    }
    Kind k = kind(callee);
    if (k == null) {
      return null;
    }
    boolean formats =
        args.size() > 1 && c.format != null && pass.used(args.get(args.size() - 2)) == c.format;
    if (k != Kind.PRINT && !formats) {
      return null;
    }
    if (call.ellipsis() != 0) {
      return k;
    }
    boolean fits =
        pass.info().typeOf(call.fun()) instanceof Signature s && args.size() <= s.params().size();
    if (fits && reported.add(call.lparen())) {
      String like = k.name().toLowerCase(Locale.ROOT);
      pass.report(call, "missing ... in args forwarded to " + like + "-like function");
    }
    return null;
  }

  private static Set<String> library() {
    Set<String> all = new HashSet<>(Set.of("runtime/trace.Logf"));
    for (String verb : List.of("Append", "Fprint", "Print", "Sprint")) {
      all.addAll(List.of("fmt." + verb, "fmt." + verb + "f", "fmt." + verb + "ln"));
    }
    all.add("fmt.Errorf");
    for (String verb : List.of("Print", "Fatal", "Panic")) {
      for (String end : List.of("", "f", "ln")) {
        all.add("log." + verb + end);
        all.add("(*log.Logger)." + verb + end);
      }
    }
    for (String verb : List.of("Error", "Fatal", "Log", "Skip")) {
      for (String type : List.of("(*testing.common).", "(testing.TB).")) {
        all.add(type + verb);
        all.add(type + verb + "f");
      }
    }
    return all;
  }
}
