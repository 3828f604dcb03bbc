package dev.gosim.conformance;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.File;
import dev.gosim.parse.ParseResult;
import dev.gosim.parse.Parser;
import dev.gosim.source.FileSet;
import dev.gosim.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A test file of Go's library, taken apart into its top-level declarations, so that a program can
 * be made of some of them.
 *
 * @param packageName {@code p}, or {@code p_test} where it sees only what p exports
 */
record TestFile(Path path, String packageName, String text, List<Part> parts) {
  /**
   * A top-level declaration.
   *
   * @param from where it begins in the text, with the comments (and directives) before it
   * @param to where the next one begins
   * @param imports the specifications of an import declaration; empty for any other
   * @param names what it declares; for a method its receiver's type, as it is needed with that; not
   *     the blank identifier, to which nothing refers
   * @param refers the names it mentions, but not those after a dot
   */
  record Part(
      int from, int to, List<Decl.ImportSpec> imports, Set<String> names, Set<String> refers) {}

  static TestFile read(Path path) throws IOException {
    String text = SourceFile.decode(Files.readAllBytes(path));
    String name = path.toString();
    ParseResult parsed = Parser.parse(new FileSet().add(name, name, text));
    if (!(parsed instanceof ParseResult.Ok(File file))) {
      throw new IOException(path + " cannot be parsed: " + parsed);
    }
    List<Part> parts = new ArrayList<>();
    int to = text.length();
    for (Decl decl : file.decls().reversed()) {
      int from = start(text, decl.pos() - file.source().base());
      parts.addFirst(part(decl, from, to));
      to = from;
    }
    return new TestFile(path, file.name().name(), text, parts);
  }

  /** Where the comments before a declaration begin; the files are gofmt-ed. */
  private static int start(String text, int decl) {
    int start = text.lastIndexOf('\n', decl) + 1;
    for (int line = start; line > 0; ) {
      int before = text.lastIndexOf('\n', line - 2) + 1;
      if (text.startsWith("//", before)) {
        start = before;
      } else if (text.charAt(before) != '\n') {
        break;
      }
      line = before;
    }
    return start;
  }

  private static Part part(Decl decl, int from, int to) {
    Set<String> names = new TreeSet<>();
    List<Decl.ImportSpec> imports = new ArrayList<>();
    switch (decl) {
      case Decl.FuncDecl f when f.recv() == null -> names.add(f.name().name());
      case Decl.FuncDecl f -> f.recv().forEach(r -> names.addAll(Mentions.in(r.type())));
      case Decl.Gen g ->
          g.specs()
              .forEach(spec -> {
                switch (spec) {
                  case Decl.ImportSpec s -> imports.add(s);
                  case Decl.ValueSpec s -> s.names().forEach(n -> names.add(n.name()));
                  case Decl.TypeSpec s -> names.add(s.name().name());
                }
              });
    }
    names.remove("_");
    return new Part(from, to, imports, names, Mentions.in(decl));
  }

  /** The function of that name, as it is written; null if it is not here. */
  String function(String name) {
    for (Part part : parts) {
      if (part.names.contains(name)) {
        return text.substring(part.from, part.to);
      }
    }
    return null;
  }

  /**
   * The file with only those declarations, and the imports that they need, in the same lines: its
   * places are those of the original, by a line directive.
   *
   * @param dot a package that is imported as if its names were declared here; or null
   */
  String with(Set<Part> kept, String dot) {
    Set<String> used = new TreeSet<>();
    parts.stream().filter(kept::contains).forEach(part -> used.addAll(part.refers));
    StringBuilder out = new StringBuilder("//line " + path + ":1\n");
    int header = parts.isEmpty() ? text.length() : parts.getFirst().from;
    out.append(packageClauseAlone(text.substring(0, header)));
    if (dot != null) {
      out.append("import . \"").append(dot).append("\"; ");
    }
    for (Part part : parts) {
      for (Decl.ImportSpec spec : part.imports) {
        appendImport(out, spec, used);
      }
      String lines = text.substring(part.from, part.to);
      out.append(kept.contains(part) ? lines : lines.replaceAll("[^\n]", ""));
    }
    return out.toString();
  }

  /** Comments before the package clause may be constraints, which have been looked at. */
  private static String packageClauseAlone(String header) {
    int clause = header.startsWith("package ") ? 0 : header.indexOf("\npackage ") + 1;
    int end = header.indexOf('\n', clause);
    return header.substring(0, clause).replaceAll("[^\n]", "")
        + header.substring(clause, end)
        + "; "
        + header.substring(end).replaceAll("[^\n]", "");
  }

  private static void appendImport(StringBuilder out, Decl.ImportSpec spec, Set<String> used) {
    String path = spec.path().text().substring(1, spec.path().text().length() - 1);
    String name = spec.name() != null ? spec.name().name() : lastElement(path);
    if (name.equals(".") || used.contains(name)) {
      Expr.Ident own = spec.name();
      out.append("import ").append(own == null ? "" : own.name() + " ");
      out.append('"').append(path).append("\"; ");
    }
  }

  private static String lastElement(String path) {
    String[] elements = path.split("/");
    String last = elements[elements.length - 1];
    return elements.length > 1 && last.matches("v[0-9]+") ? elements[elements.length - 2] : last;
  }
}
