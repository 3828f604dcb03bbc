package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.types.Func;
import dev.gosim.types.Lookup;
import dev.gosim.types.Signature;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.TypeString;
import dev.gosim.types.Universe;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A method with the name of one that packages of the library look for when the program runs, and
 * another type: it is not found, and nobody says so.
 */
final class StdMethods implements Analyzer {
  /** What is looked for; a type marked by = tells whether it is meant at all. */
  private record Form(List<String> params, List<String> results) {}

  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          form("As", "any", "bool"),
          form("Format", "=fmt.State, rune", ""),
          form("GobDecode", "[]byte", "error"),
          form("GobEncode", "", "[]byte, error"),
          form("Is", "error", "bool"),
          form("MarshalJSON", "", "[]byte, error"),
          form("MarshalXML", "*xml.Encoder, xml.StartElement", "error"),
          form("ReadByte", "", "byte, error"),
          form("ReadFrom", "=io.Reader", "int64, error"),
          form("ReadRune", "", "rune, int, error"),
          form("Scan", "=fmt.ScanState, rune", "error"),
          form("Seek", "=int64, int", "int64, error"),
          form("UnmarshalJSON", "[]byte", "error"),
          form("UnmarshalXML", "*xml.Decoder, xml.StartElement", "error"),
          form("UnreadByte", "", "error"),
          form("UnreadRune", "", "error"),
          form("Unwrap", "", "error"),
          form("WriteByte", "byte", "error"),
          form("WriteTo", "=io.Writer", "int64, error"));

  /** Those that are looked for in errors only. */
  private static final Set<String> OF_ERRORS = Set.of("Is", "As", "Unwrap");

  private static Map.Entry<String, Form> form(String name, String params, String results) {
    return Map.entry(name, new Form(list(params), list(results)));
  }

  private static List<String> list(String types) {
    return types.isEmpty() ? List.of() : List.of(types.split(", "));
  }

  @Override
  public String id() {
    return "stdmethods";
  }

  @Override
  public String doc() {
    return "check signature of methods of well-known interfaces";
  }

  @Override
  public void run(Pass pass) {
    pass.each((n, stack) -> {
      switch (n) {
        case Decl.FuncDecl d when d.recv() != null -> check(pass, d.name());
        case Expr.InterfaceType i ->
            i.methods().forEach(m -> m.names().forEach(name -> check(pass, name)));
        default -> {}
      }
    });
  }

  private static void check(Pass pass, Expr.Ident id) {
    Form form = FORMS.get(id.name());
    if (form == null || !(pass.info().defs.get(id) instanceof Func f)) {
      return;
    }
    Signature s = f.signature();
    boolean other = id.name().equals("WriteTo") && s.params().size() > 1;
    if (other || OF_ERRORS.contains(id.name()) && !isError(s)) {
      return;
    }
    if (id.name().equals("Unwrap")) {
      String result = s.results().size() == 1 ? text(s.results().at(0).type()) : "";
      if (s.params().size() != 0 || !result.equals("error") && !result.equals("[]error")) {
        pass.report(id, "method Unwrap() should have signature Unwrap() error or Unwrap() []error");
      }
      return;
    }
    boolean meant = match(form.params, s.params(), true) && match(form.results, s.results(), true);
    boolean right =
        match(form.params, s.params(), false) && match(form.results, s.results(), false);
    if (meant && !right) {
      String actual = id.name() + text(s).substring("func".length());
      pass.report(id, "method " + actual + " should have signature " + wanted(id.name(), form));
    }
  }

  private static boolean isError(Signature s) {
    return s.recv() != null
        && Lookup.implementsMethods(s.recv().type(), Universe.scope().lookup("error").type());
  }

  private static String wanted(String name, Form form) {
    String results = join(form.results);
    return name
        + "("
        + join(form.params)
        + ")"
        + (form.results.size() > 1 ? " (" + results + ")" : results.isEmpty() ? "" : " " + results);
  }

  private static String join(List<String> types) {
    return String.join(", ", types).replace("=", "");
  }

  /** Whether the types are these, or, if only {@code marked}, the marked ones are. */
  private static boolean match(List<String> wanted, Tuple actual, boolean marked) {
    for (int i = 0; i < wanted.size(); i++) {
      String w = wanted.get(i);
      if (!marked || w.startsWith("=")) {
        if (i >= actual.size() || !match(w.replace("=", ""), text(actual.at(i).type()))) {
          return false;
        }
      }
    }
    return marked || actual.size() <= wanted.size();
  }

  private static boolean match(String wanted, String actual) {
    return actual.equals(wanted) || wanted.equals("any") && actual.equals("interface{}");
  }

  private static String text(Type t) {
    return TypeString.of(t, p -> p.name());
  }
}
