package dev.gosim.repl;

import dev.gosim.check.ObjectString;
import dev.gosim.doc.PackageDoc;
import dev.gosim.interp.PackageSource;
import dev.gosim.interp.Session;
import dev.gosim.load.GoFiles;
import dev.gosim.load.LoadError;
import dev.gosim.natives.Library;
import dev.gosim.natives.NativePackage;
import dev.gosim.types.Alias;
import dev.gosim.types.Func;
import dev.gosim.types.Named;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.PointerType;
import dev.gosim.types.Type;
import dev.gosim.types.Universe;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** What is to be told of a name: of a package, of what it has, of what was entered. */
final class Docs {
  private final Session session;
  private final Library library;
  private final Path dir;

  Docs(Session session, Library library, Path dir) {
    this.session = session;
    this.library = library;
    this.dir = dir;
  }

  /**
   * Of {@code fmt}, {@code fmt.Println}, {@code net/http.Client.Do}, or a name that was entered.
   */
  String of(String asked) {
    String text = asked.isEmpty() ? "which name?" : find(asked);
    return (text == null ? "nothing is known of " + asked : text).stripTrailing();
  }

  private String find(String asked) {
    int slash = asked.lastIndexOf('/');
    int dot = asked.indexOf('.', slash + 1);
    String head = dot < 0 ? asked : asked.substring(0, dot);
    String rest = dot < 0 ? "" : asked.substring(dot + 1);
    Obj own = session.main().scope().lookup(head);
    if (own != null && session.packageOf(head) == null) {
      return ofOwn(own, rest);
    }
    Package pkg = session.packageOf(head);
    String text = ofPackage(pkg == null ? head : pkg.path(), rest);
    if (text == null && Universe.scope().lookup(head) != null) {
      String builtin = ofPackage("builtin", head);
      return builtin == null ? "predeclared " + head : builtin;
    }
    return text;
  }

  /** A name that was entered, or a field or method of one. */
  private String ofOwn(Obj o, String member) {
    if (member.isEmpty()) {
      Type t = type(o);
      String own = ObjectString.of(o, session.qualifier());
      String more =
          t instanceof Named n && n.obj() != o && n.obj().pkg() != null
              ? ofPackage(n.obj().pkg().path(), n.obj().name())
              : null;
      return more == null ? own : own + "\n\n" + more;
    }
    for (Obj m : Members.of(o.type(), session.main(), session.checker())) {
      if (m.name().equals(member)) {
        String more = m instanceof Func f ? ofMethod(f) : null;
        return more == null ? ObjectString.of(m, session.qualifier()) : more;
      }
    }
    return null;
  }

  private String ofMethod(Func f) {
    return f.signature().recv() != null
            && base(f.signature().recv().type()) instanceof Named n
            && f.pkg() != session.main()
        ? ofPackage(f.pkg().path(), n.obj().name() + "." + f.name())
        : null;
  }

  private Type type(Obj o) {
    return session.checker().locked(() -> base(o.type()));
  }

  private static Type base(Type t) {
    return Alias.unalias(t instanceof PointerType p ? p.elem() : t);
  }

  private String ofPackage(String path, String symbol) {
    String meant = library.find(path) == null ? library.importPath(path) : path;
    NativePackage p = meant == null ? null : library.find(meant);
    PackageDoc doc;
    if (p != null) {
      List<String> texts = p.sources().stream().map(NativePackage.GoFile::text).toList();
      doc = new PackageDoc(meant, texts, false);
    } else {
      doc = ofModule(path);
    }
    return doc == null ? null : symbol.isEmpty() ? doc.overview() : doc.symbol(symbol);
  }

  /** A package of the module that the prompt was started in. */
  private PackageDoc ofModule(String path) {
    try {
      PackageSource source = GoFiles.of(dir, InputStream.nullInputStream(), List.of(path)).source();
      return new PackageDoc(path, source.files().stream().map(f -> f.text()).toList(), false);
    } catch (LoadError e) {
      return null;
    }
  }
}
