package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.File;
import dev.gosim.source.SourceFile;
import dev.gosim.types.Obj;
import dev.gosim.types.PkgName;
import java.util.List;

/**
 * What a fix writes to use a package of the library, whether the file imports it or not (x/tools
 * {@code refactor.AddImport}).
 *
 * @param prefix what stands before the name of what is used
 * @param edits what imports the package; empty if it is imported
 */
record NewImport(String prefix, List<Fix.Edit> edits) {
  /** For the use of {@code member} at {@code pos}; the path is the package's name, too. */
  static NewImport of(Pass pass, int pos, String path, String member) {
    SourceFile source = pass.sourceOf(pos);
    File file = pass.files().stream().filter(f -> f.source() == source).findFirst().orElseThrow();
    for (Decl.ImportSpec spec : file.imports()) {
      String name = spec.name() == null ? path : spec.name().name();
      if (spec.importPath().equals(path) && !name.equals("_")) {
        if (name.equals(".") ? isFree(pass, file, pos, member) : isFree(pass, file, pos, name)) {
          return new NewImport(name.equals(".") ? "" : name + ".", List.of());
        }
      }
    }
    String fresh = path;
    for (int i = 0; !isFree(pass, file, pos, fresh) || isImported(file, fresh); i++) {
      fresh = path + i;
    }
    String spec = (fresh.equals(path) ? "" : fresh + " ") + '"' + path + '"';
    return new NewImport(fresh + ".", List.of(edit(pass, file, spec)));
  }

  private static boolean isImported(File file, String name) {
    return file.imports().stream()
        .anyMatch(s ->
            s.name() != null
                ? s.name().name().equals(name)
                : s.importPath().substring(s.importPath().lastIndexOf('/') + 1).equals(name));
  }

  /** Whether nothing that the package or the function around declares has that name. */
  private static boolean isFree(Pass pass, File file, int pos, String name) {
    if (pass.pkg().scope().lookup(name) != null) {
      return false;
    }
    Decl around =
        file.decls().stream()
            .filter(d -> d.pos() <= pos && pos < pass.end(d))
            .findFirst()
            .orElseThrow();
    boolean[] taken = {false};
    Walk.inspect(
        around,
        n -> {
          Obj o = n instanceof Expr.Ident id ? pass.info().defs.get(id) : null;
          taken[0] |=
              o != null && !(o instanceof PkgName) && o.pos() < pos && o.name().equals(name);
          return true;
        });
    return !taken[0];
  }

  /** Into the group of imports that the file begins with, or above all declarations. */
  private static Fix.Edit edit(Pass pass, File file, String spec) {
    Decl first = file.decls().getFirst();
    if (first instanceof Decl.Gen g && g.kind() == Decl.Kind.IMPORT && isGroup(pass, file, g)) {
      if (g.specs().isEmpty()) {
        return Fix.insert(pass.end(g) - 1, "\t" + spec + "\n");
      }
      Decl.ImportSpec before = (Decl.ImportSpec) g.specs().getFirst();
      String element = before.importPath().split("/")[0];
      return Fix.insert(Span.start(before), spec + (element.indexOf('.') < 0 ? "\n\t" : "\n\n\t"));
    }
    return Fix.insert(beginning(file, first), "import " + spec + "\n\n");
  }

  private static boolean isGroup(Pass pass, File file, Decl.Gen g) {
    String text = file.source().text();
    return text.charAt(pass.end(g) - file.source().base() - 1) == ')';
  }

  /** Where a declaration begins, or the comment right above it. */
  private static int beginning(File file, Decl d) {
    SourceFile f = file.source();
    int from = d.pos();
    for (Comments.Comment c : Comments.of(f).reversed()) {
      if (c.end() <= from && f.line(c.end()) >= f.line(from) - 1 && c.pos() > file.name().pos()) {
        from = c.pos();
      }
    }
    return from;
  }
}
