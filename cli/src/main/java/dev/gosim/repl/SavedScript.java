package dev.gosim.repl;

import dev.gosim.ast.Decl;
import dev.gosim.ast.DeclaredNames;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.File;
import dev.gosim.ast.Stmt;
import dev.gosim.parse.Lexeme;
import dev.gosim.parse.ParseResult;
import dev.gosim.parse.Parser;
import dev.gosim.source.FileSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A script of what was entered at a prompt, which may do what a file may not: expressions that
 * nothing uses are comments there, imports come first, and of a function or type that was declared
 * anew there is the last one.
 */
final class SavedScript {
  /** Predeclared functions whose results have to be used. */
  private static final Set<String> PURE =
      Set.of("append", "cap", "complex", "imag", "len", "make", "max", "min", "new", "real");

  private final Set<String> imports = new LinkedHashSet<>();
  private final Set<String> later = new TreeSet<>();
  private final Set<String> variables = new TreeSet<>();
  private final Set<String> again = new TreeSet<>();

  private SavedScript() {}

  /**
   * @param again variables that are declared more than once, which a file may not do
   */
  record Saved(String text, Set<String> again) {}

  static Saved of(List<String> entered) {
    SavedScript script = new SavedScript();
    List<String> pieces = new ArrayList<>();
    for (String text : entered.reversed()) {
      pieces.addFirst(script.piece(text));
    }
    String head = String.join("", script.imports.stream().map(i -> "import " + i + "\n").toList());
    return new Saved(head + String.join("", pieces), script.again);
  }

  private String piece(String text) {
    File file =
        switch (Parser.parsePrompt(new FileSet().add("", text))) {
          case ParseResult.Ok ok -> ok.file();
          case ParseResult.Flawed f -> f.file();
          default -> null;
        };
    if (file == null) {
      return commented(text);
    }
    Decl.FuncDecl body = file.script().body();
    List<Stmt> stmts = body == null ? List.of() : body.body().list();
    Set<String> names = DeclaredNames.of(file);
    boolean replaced = stmts.isEmpty() && !names.isEmpty() && later.containsAll(names);
    later.addAll(names);
    if (replaced || isCallOfMain(stmts)) {
      return "";
    }
    if (!stmts.isEmpty() && names.isEmpty() && stmts.stream().allMatch(SavedScript::isUnused)) {
      return commented(text);
    }
    stmts.forEach(this::variables);
    StringBuilder out = new StringBuilder(text);
    for (Stmt s : stmts.reversed()) {
      if (isUnused(s)) {
        out.insert(Exprs.start(((Stmt.ExprStmt) s).x()) - file.source().base(), "_ = ");
      }
    }
    return withoutHead(out.toString());
  }

  private static String commented(String text) {
    return text.stripTrailing().lines().map(l -> "// " + l + "\n").reduce("", String::concat);
  }

  /** A file with a {@code func main} runs it in the end. */
  private static boolean isCallOfMain(List<Stmt> stmts) {
    return stmts.size() == 1
        && stmts.getFirst() instanceof Stmt.ExprStmt s
        && s.x() instanceof Expr.Call c
        && c.fun() instanceof Expr.Ident f
        && f.name().equals("main");
  }

  private static boolean isUnused(Stmt s) {
    if (!(s instanceof Stmt.ExprStmt e)) {
      return false;
    }
    return switch (e.x()) {
      case Expr.Call c -> c.fun() instanceof Expr.Ident f && PURE.contains(f.name());
      case Expr.Unary u -> !u.op().text().equals("<-");
      default -> true;
    };
  }

  /** Notes the variables that a statement declares; pieces come last first. */
  private void variables(Stmt s) {
    if (s instanceof Stmt.Assign a && a.op().text().equals(":=")) {
      List<String> names =
          a.lhs().stream()
              .filter(Expr.Ident.class::isInstance)
              .map(x -> ((Expr.Ident) x).name())
              .filter(n -> !n.equals("_"))
              .toList();
      if (variables.containsAll(names)) {
        again.addAll(names);
      }
      variables.addAll(names);
    } else if (s instanceof Stmt.DeclStmt d) {
      d.decl().specs().stream()
          .filter(Decl.ValueSpec.class::isInstance)
          .flatMap(v -> ((Decl.ValueSpec) v).names().stream())
          .map(Expr.Ident::name)
          .forEach(n -> {
            if (!variables.add(n)) {
              again.add(n);
            }
          });
    }
  }

  /** A text without package clause and imports; these are noted. */
  private String withoutHead(String text) {
    StringBuilder out = new StringBuilder();
    List<Lexeme> words = Lexeme.of(text);
    int at = 0;
    for (int i = 0; i < words.size(); i++) {
      Lexeme w = words.get(i);
      String word = text.substring(w.start(), w.end());
      boolean isPackage = word.equals("package");
      if (w.kind() != Lexeme.Kind.KEYWORD || !isPackage && !word.equals("import")) {
        continue;
      }
      out.append(text, at, w.start());
      i = isPackage ? i + 1 : imports(text, words, i + 1);
      at = words.get(i).end();
      while (at < text.length() && "; \n".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }
    return out.append(text.substring(at)).toString();
  }

  /** Notes what is imported from a word on; the last word of it. */
  private int imports(String text, List<Lexeme> words, int from) {
    boolean several = text.charAt(words.get(from).start()) == '(';
    String name = "";
    for (int i = from; i < words.size(); i++) {
      Lexeme w = words.get(i);
      String word = text.substring(w.start(), w.end());
      if (w.kind() == Lexeme.Kind.STRING) {
        imports.add(name + word);
        name = "";
        if (!several) {
          return i;
        }
      } else if (w.kind() == Lexeme.Kind.NAME || word.equals(".")) {
        name = word + " ";
      } else if (word.equals(")")) {
        return i;
      }
    }
    return words.size() - 1;
  }
}
