package dev.gosim.repl;

import dev.gosim.check.Checker;
import dev.gosim.check.Info;
import dev.gosim.interp.Session;
import dev.gosim.natives.Library;
import dev.gosim.parse.Lexeme;
import dev.gosim.types.Builtin;
import dev.gosim.types.Const;
import dev.gosim.types.Func;
import dev.gosim.types.Nil;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.PkgName;
import dev.gosim.types.Qualifier;
import dev.gosim.types.Type;
import dev.gosim.types.TypeName;
import dev.gosim.types.TypeString;
import dev.gosim.types.Universe;
import dev.gosim.types.Var;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names that may stand at a place of a text that is being written. What is before a dot is
 * given to the checker in parentheses, with what closes the brackets that are open, so that
 * variables of a function that is not complete yet are known too.
 */
final class Names {
  private static final String[] KEYWORDS = {
    "break",
    "case",
    "chan",
    "const",
    "continue",
    "default",
    "defer",
    "else",
    "fallthrough",
    "for",
    "func",
    "go",
    "goto",
    "if",
    "import",
    "interface",
    "map",
    "range",
    "return",
    "select",
    "struct",
    "switch",
    "type",
    "var"
  };

  /** What may be missing between the expression and the closing brackets. */
  private static final String[] BRIDGES = {"", "{}", ":", "()", "; true {}"};

  private final Session session;
  private final Library library;

  Names(Session session, Library library) {
    this.session = session;
    this.library = library;
  }

  /** A name and what it is, in a few words: its type, or its kind. */
  record Name(String name, String detail) {}

  /**
   * The names that go on with what stands before an offset, in order.
   *
   * @param text one char per byte
   */
  List<Name> at(String text, int offset) {
    String before = text.substring(0, offset);
    List<Lexeme> words = Lexeme.of(before);
    int n = words.size();
    boolean begun = n > 0 && isName(words.get(n - 1)) && words.get(n - 1).end() == offset;
    String prefix = begun ? text.substring(words.get(n - 1).start(), offset) : "";
    int last = begun ? n - 2 : n - 1; // what stands before the name
    if (n > 0 && last >= 0 && isImport(before, words)) {
      return importPaths(before);
    }
    if (last >= 0
        && words.get(last).end() == offset - prefix.length()
        && is(before, words.get(last), ".")) {
      return starting(prefix, members(before, words.subList(0, last)));
    }
    return starting(prefix, inScope(text, offset));
  }

  private static boolean isName(Lexeme w) {
    return w.kind() == Lexeme.Kind.NAME || w.kind() == Lexeme.Kind.KEYWORD;
  }

  private static boolean is(String text, Lexeme w, String what) {
    return w.end() - w.start() == what.length() && text.startsWith(what, w.start());
  }

  private static List<Name> starting(String prefix, List<Name> names) {
    return names.stream().filter(n -> n.name().startsWith(prefix)).toList();
  }

  // ---- imports

  /** Whether an import path is being written. */
  private static boolean isImport(String text, List<Lexeme> words) {
    Lexeme last = words.getLast();
    return last.kind() == Lexeme.Kind.STRING
        && words.stream().anyMatch(w -> is(text, w, "import"))
        && (last.end() == last.start() + 1 || text.charAt(last.end() - 1) != '"');
  }

  private List<Name> importPaths(String before) {
    String begun = before.substring(before.lastIndexOf('"') + 1);
    String folder = begun.substring(0, begun.lastIndexOf('/') + 1);
    return library.knownPackages().stream()
        .filter(p -> p.startsWith(begun))
        .map(p -> new Name(p.substring(folder.length()), "package"))
        .toList();
  }

  // ---- behind a dot

  private List<Name> members(String text, List<Lexeme> before) {
    int from = operandStart(text, before);
    if (from < 0) {
      return List.of();
    }
    int start = before.get(from).start();
    String operand = text.substring(start, before.getLast().end());
    Package pkg = from == before.size() - 1 ? session.packageOf(operand) : null;
    Checker checker = session.checker();
    List<Obj> all =
        pkg != null
            ? Members.of(pkg, checker)
            : Members.of(typeOf(text, start, operand), session.main(), checker);
    return names(all);
  }

  /** The type of an operand that begins at an offset; invalid if nothing is known. */
  private Type typeOf(String text, int start, String operand) {
    String head = text.substring(0, start) + "(" + operand + ")";
    String closers = closers(text.substring(0, start));
    for (String bridge : BRIDGES) {
      Info.TypeAndValue found = session.inParentheses(head + bridge + closers + "\n", start);
      if (found != null) {
        return found.type();
      }
    }
    return dev.gosim.types.Basic.INVALID;
  }

  /** What closes the brackets that a text leaves open. */
  private static String closers(String text) {
    Deque<String> open = new ArrayDeque<>();
    for (Lexeme w : Lexeme.of(text)) {
      switch (text.substring(w.start(), w.end())) {
        case "(" -> open.push(")");
        case "[" -> open.push("]");
        case "{" -> open.push("}");
        case ")", "]", "}" -> open.poll();
        default -> {}
      }
    }
    return String.join("", open);
  }

  /**
   * Where the operand begins that the words end with, such as {@code a.b(c)[d]}: an index of words,
   * or -1.
   */
  private static int operandStart(String text, List<Lexeme> words) {
    int i = words.size() - 1;
    while (i >= 0) {
      Lexeme w = words.get(i);
      String s = text.substring(w.start(), w.end());
      if (s.equals(")") || s.equals("]") || s.equals("}")) {
        i = opening(text, words, i);
        if (i <= 0 || !endsOperand(text, words.get(i - 1))) {
          return i; // a parenthesized expression
        }
        i--;
        continue;
      }
      if (w.kind() == Lexeme.Kind.OPERATOR || w.kind() == Lexeme.Kind.KEYWORD) {
        return -1;
      }
      if (i == 0 || !is(text, words.get(i - 1), ".")) {
        return i;
      }
      i -= 2;
    }
    return -1;
  }

  private static boolean endsOperand(String text, Lexeme w) {
    return w.kind() == Lexeme.Kind.NAME || is(text, w, ")") || is(text, w, "]") || is(text, w, "}");
  }

  private static int opening(String text, List<Lexeme> words, int close) {
    int depth = 0;
    for (int i = close; i >= 0; i--) {
      switch (text.substring(words.get(i).start(), words.get(i).end())) {
        case ")", "]", "}" -> depth++;
        case "(", "[", "{" -> {
          if (--depth == 0) {
            return i;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  // ---- plain names

  /** What is being written, up to an offset, is no name for that. */
  private List<Name> inScope(String text, int offset) {
    TreeMap<String, Name> all = new TreeMap<>();
    for (String k : KEYWORDS) {
      all.put(k, new Name(k, "keyword"));
    }
    for (String path : library.knownPackages()) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      if (path.equals(library.importPath(name))) {
        all.put(name, new Name(name, "package"));
      }
    }
    names(new ArrayList<>(Universe.scope().objects())).forEach(n -> all.put(n.name(), n));
    Set<String> written = new TreeSet<>();
    for (Lexeme w : Lexeme.of(text)) {
      if (w.kind() == Lexeme.Kind.NAME && w.end() != offset) {
        written.add(text.substring(w.start(), w.end()));
      }
    }
    names(new ArrayList<>(session.main().scope().objects())).forEach(n -> all.put(n.name(), n));
    written.forEach(w -> all.putIfAbsent(w, new Name(w, "")));
    return List.copyOf(all.values());
  }

  private List<Name> names(List<Obj> objects) {
    return objects.stream().map(o -> new Name(o.name(), detail(o))).toList();
  }

  /** The type, or the kind of a name. */
  private String detail(Obj o) {
    Checker checker = session.checker();
    Qualifier q = session.qualifier();
    return checker.locked(() ->
        switch (o) {
          case Func f -> "func" + TypeString.signature(f.signature(), q);
          case Var v -> TypeString.of(v.type(), q);
          case Const c -> "const " + TypeString.of(c.type(), q);
          case TypeName t -> "type";
          case PkgName p -> "package";
          case Builtin b -> "built-in";
          case Nil n -> "";
          default -> "";
        });
  }
}
