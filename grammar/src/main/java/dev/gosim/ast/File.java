package dev.gosim.ast;

import dev.gosim.source.SourceFile;
import java.util.List;

/**
 * SourceFile = PackageClause ";" { ImportDecl ";" } { TopLevelDecl ";" } . Imports are Decl.Gens
 * among {@code decls}.
 */
public record File(
    SourceFile source,
    int pos,
    Expr.Ident name,
    List<Decl> decls,
    List<Directive> directives,
    int end) {}
