package dev.gosim.ast;

import dev.gosim.source.SourceFile;
import java.util.List;

/**
 * SourceFile = PackageClause ";" { ImportDecl ";" } { TopLevelDecl ";" } . Imports are Decl.Gens
 * among {@code decls}.
 *
 * @param script null unless the file has no package clause and is a script
 */
public record File(
    SourceFile source,
    int pos,
    Expr.Ident name,
    List<Decl> decls,
    List<Directive> directives,
    int end,
    Script script) {
  /** The imports, in order. */
  public List<Decl.ImportSpec> imports() {
    return decls.stream()
        .takeWhile(d -> d instanceof Decl.Gen g && g.kind() == Decl.Kind.IMPORT)
        .flatMap(d -> ((Decl.Gen) d).specs().stream())
        .map(Decl.ImportSpec.class::cast)
        .toList();
  }
}
