package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Token;
import dev.gosim.check.Info;
import dev.gosim.types.Basic;
import dev.gosim.types.Constant;
import dev.gosim.types.Func;
import dev.gosim.types.Lookup;
import dev.gosim.types.Obj;
import dev.gosim.types.Signature;
import dev.gosim.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats that do not fit their arguments, and what looks like a format and is none. */
final class Printf implements Analyzer {
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "%[+\\-#]*([0-9]+|(\\[[0-9]+\\])?\\*)?\\.?([0-9]+|(\\[[0-9]+\\])?\\*)?(\\[[0-9]+\\])?"
              + "[bcdefgopqstvxEFGTUX]");

  /** The release from which on formats that are no constants are mistakes. */
  private static final int NON_CONSTANT = 24;

  @Override
  public String id() {
    return "printf";
  }

  @Override
  public String doc() {
    return "check consistency of Printf format strings and arguments";
  }

  @Override
  public void run(Pass pass) {
    PrintFunctions functions = PrintFunctions.of(pass);
    pass.each((n, stack) -> {
      if (n instanceof Expr.Call c && Callee.of(pass.info(), c) instanceof Obj o) {
        PrintFunctions.Kind kind = functions.kind(o);
        if (kind != null && pass.info().typeOf(c.fun()) instanceof Signature s && s.variadic()) {
          Call call = new Call(pass, c, functions.name(o), s, enclosing(stack));
          if (kind == PrintFunctions.Kind.PRINT) {
            call.checkPrint();
          } else {
            call.checkPrintf(kind);
          }
        }
      }
    });
  }

  private static Decl.FuncDecl enclosing(List<Object> stack) {
    return stack.stream()
        .filter(Decl.FuncDecl.class::isInstance)
        .map(Decl.FuncDecl.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** One call, of a function of that name and type, in a declared function. */
  private record Call(
      Pass pass, Expr.Call call, String name, Signature type, Decl.FuncDecl within) {

    void checkPrintf(PrintFunctions.Kind kind) {
      int index = type.params().size() - 2;
      List<Expr> args = call.args();
      if (index < 0 || index >= args.size()) {
        return;
      }
      Expr arg = args.get(index);
      String format = constant(arg);
      int first = index + 1;
      if (format == null) {
        if (first == args.size() && pass.goVersion(call.pos()) >= NON_CONSTANT) {
          pass.report(
              arg,
              "non-constant format string in call to " + name,
              new Fix("Insert \"%s\" format string", Fix.insert(Span.start(arg), "\"%s\", ")));
        }
      } else if (format.indexOf('%') < 0) {
        if (args.size() > first) {
          pass.report(args.get(first), name + " call has arguments but no formatting directives");
        }
      } else {
        try {
          operations(kind, arg, FormatString.parse(format, first), first);
        } catch (FormatString.Wrong e) {
          pass.report(arg, name + " " + e.getMessage());
        }
      }
    }

    /** One message for a format is enough. */
    private void operations(
        PrintFunctions.Kind kind, Expr format, List<FormatString.Operation> ops, int first) {
      int last = first - 1;
      boolean indexed = false;
      for (FormatString.Operation op : ops) {
        indexed |= op.indexed();
        Operation o = new Operation(this, op, format, first);
        if (!o.check()) {
          return;
        }
        if (op.verb().equals("w") && kind != PrintFunctions.Kind.ERRORF) {
          o.report(name + " does not support error-wrapping directive %w");
          return;
        }
        for (int size : op.sizes()) {
          last = Math.max(last, size);
        }
        last = op.verb().equals("%") ? last : Math.max(last, op.arg());
      }
      int n = call.args().size();
      boolean open = call.ellipsis() != 0 && last >= n - 2;
      if (!open && !indexed && last + 1 < n) {
        pass.report(
            call, name + " call needs " + count(last + 1 - first) + " but has " + count(n - first));
      }
    }

    void checkPrint() {
      int first = type.params().size() - 1;
      boolean anys = PrintFunctions.isAnys(type.params().at(first).type());
      if (!anys || call.args().size() <= first) {
        return;
      }
      List<Expr> args = call.args().subList(first, call.args().size());
      Expr arg = args.getFirst();
      if (first == 0
          && arg instanceof Expr.Selector s
          && s.x() instanceof Expr.Ident x
          && x.name().equals("os")
          && s.sel().name().startsWith("Std")) {
        report(" does not take io.Writer but has first arg " + pass.source(arg));
      }
      directive(constant(arg));
      String end = name.endsWith("ln") ? constant(args.getLast()) : null;
      if (end != null && end.endsWith("\n")) {
        report(" arg list ends with redundant newline");
      }
      for (Expr x : args) {
        if (isFunction(x)) {
          report(" arg " + pass.source(x) + " is a func value, not called");
        }
        String method = recursive(x);
        if (method != null) {
          report(" arg " + pass.source(x) + " causes recursive call to " + method + " method");
        }
      }
    }

    /** Something like %d in the first argument; %20 and the like are known from URLs. */
    private void directive(String text) {
      if (text == null) {
        return;
      }
      Matcher m =
          DIRECTIVE.matcher(text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
      while (m.find()) {
        if (!m.group().matches("%[0-9a-fA-F]{2}.*")) {
          report(" call has possible Printf formatting directive " + m.group());
          return;
        }
      }
    }

    private void report(String message) {
      pass.report(call, name + message);
    }

    /** The value of a constant string, or null. */
    private String constant(Expr e) {
      Info.TypeAndValue tv = pass.info().types.get(e);
      return tv != null && tv.value() instanceof Constant.Str s ? s.value() : null;
    }

    private Type typeOf(Expr e) {
      Info.TypeAndValue tv = pass.info().types.get(e);
      return tv != null && tv.mode() == Info.Mode.NIL ? Basic.UNTYPED_NIL : pass.info().typeOf(e);
    }

    private boolean isFunction(Expr e) {
      return typeOf(e) instanceof Signature;
    }

    /** The method around the call that the value's own showing would call again, or null. */
    private String recursive(Expr e) {
      Type t = typeOf(e);
      if (t == null || within == null || within.recv() == null || Formattable.isFormatter(t)) {
        return null;
      }
      String method = within.name().name();
      Expr of = e instanceof Expr.Unary u && u.op() == Token.AND ? u.x() : e;
      boolean shows = method.equals("String") || method.equals("Error");
      if (!shows
          || !(Lookup.lookupFieldOrMethod(t, false, pass.pkg(), method, false).obj()
              instanceof Func f)
          || f.origin() != pass.info().defs.get(within.name())
          || !Formattable.isStringer(f.signature())) {
        return null;
      }
      List<Expr.Ident> recv = new ArrayList<>();
      within.recv().forEach(r -> recv.addAll(r.names()));
      boolean self = !recv.isEmpty() && pass.used(of) == pass.info().defs.get(recv.getFirst());
      return self && pass.used(of) != null
          ? "(" + pass.text(f.signature().recv().type()) + ")." + method
          : null;
    }

    static String count(int n) {
      return n == 1 ? "1 arg" : n + " args";
    }
  }

  /** One operation of a format. */
  private record Operation(Call of, FormatString.Operation op, Expr format, int first) {
    /** Whether it is right; what is wrong has been reported. */
    boolean check() {
      List<Expr> args = of.call.args();
      Verb verb = Verb.of(op.verb(), of.pass.goVersion(of.call.pos()));
      Type shown = op.arg() < args.size() ? of.typeOf(args.get(op.arg())) : null;
      boolean wraps = op.verb().equals("w");
      boolean formatter = !wraps && shown != null && Formattable.isFormatter(shown);
      if (!formatter && !known(verb) || !sizes()) {
        return false;
      }
      if (op.verb().equals("%") || formatter) {
        return true;
      }
      return exists(op.arg()) && fits(verb, args.get(op.arg()), shown);
    }

    private boolean known(Verb verb) {
      if (verb == null) {
        return wrong(" has unknown verb " + op.verb());
      }
      for (char flag : op.flags().toCharArray()) {
        if (flag != '0' && verb.flags().indexOf(flag) < 0) {
          return wrong(" has unrecognized flag " + flag);
        }
      }
      return true;
    }

    private boolean sizes() {
      for (int i : op.sizes()) {
        if (!exists(i)) {
          return false;
        }
        Expr arg = of.call.args().get(i);
        String mismatch = Formattable.mismatch(of.pass, Verb.INT, of.typeOf(arg));
        if (mismatch != null) {
          return wrong(" uses non-int " + of.pass.source(arg) + mismatch + " as argument of *");
        }
      }
      return true;
    }

    private boolean fits(Verb verb, Expr arg, Type type) {
      String text = of.pass.source(arg);
      if (of.isFunction(arg) && !op.verb().equals("p") && !op.verb().equals("T")) {
        return wrong(" arg " + text + " is a func value, not called");
      }
      String mismatch = Formattable.mismatch(of.pass, verb.kinds(), type);
      if (mismatch != null) {
        return wrong(" has arg " + text + " of wrong type " + of.pass.text(type) + mismatch);
      }
      boolean methods = op.flags().indexOf('#') < 0 || "qxX".contains(op.verb());
      if (verb.takes(Verb.STRING) && !op.verb().equals("T") && methods) {
        String method = of.recursive(arg);
        if (method != null) {
          return wrong(" with arg " + text + " causes recursive " + method + " method call");
        }
      }
      return true;
    }

    /** Whether the call has that argument; with "..." nobody knows. */
    private boolean exists(int index) {
      int n = of.call.args().size();
      if (index < n - 1) {
        return true;
      }
      if (of.call.ellipsis() != 0) {
        return false;
      }
      return index < n
          || wrong(
              " reads arg #" + (index - first + 1) + ", but call has " + Call.count(n - first));
    }

    private boolean wrong(String what) {
      report(of.name + " format " + op.text() + what);
      return false;
    }

    void report(String message) {
      int pos = Span.start(format);
      int end = of.pass.end(format);
      if (format instanceof Expr.BasicLit lit) {
        pos = lit.pos() + Literal.offset(lit.text(), op.start());
        end = lit.pos() + Literal.offset(lit.text(), op.start() + op.text().length());
      }
      of.pass.report(pos, end, message);
    }
  }
}
