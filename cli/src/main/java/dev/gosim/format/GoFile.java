package dev.gosim.format;

import java.util.List;

/** A file: its package clause, its declarations, and all of its comments in order. */
record GoFile(
    Source source, int pos, Expr.Name name, List<Decl> decls, List<Comment.Group> comments) {}
