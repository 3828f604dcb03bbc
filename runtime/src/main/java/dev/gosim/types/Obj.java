package dev.gosim.types;

/** A declared entity that a name can mean (go/types {@code Object}). */
public abstract sealed class Obj permits PkgName, Const, TypeName, Var, Func, Label, Builtin, Nil {
  private final int pos;
  private final Package pkg;
  private final String name;
  private Type type;
  private Runnable lazy;
  private Scope parent;
  private int scopePos;

  Obj(int pos, Package pkg, String name, Type type) {
    this.pos = pos;
    this.pkg = pkg;
    this.name = name;
    this.type = type;
  }

  /** Where it is declared; 0 for predeclared ones. */
  public final int pos() {
    return pos;
  }

  /** Null for the universe's objects and labels. */
  public final Package pkg() {
    return pkg;
  }

  public final String name() {
    return name;
  }

  /** Its type, determined now if it was not yet; null only while that is in progress. */
  public final Type type() {
    Runnable l = lazy;
    if (type == null && l != null) {
      l.run();
    }
    return type;
  }

  /** Its type as far as known; never starts to determine it. */
  public final Type typeOrNull() {
    return type;
  }

  public final void setType(Type type) {
    this.type = type;
  }

  /** Sets what checks the declaration, and so sets the type, when the type is first asked for. */
  public final void setLazy(Runnable lazy) {
    this.lazy = lazy;
  }

  public final Scope parent() {
    return parent;
  }

  public final void setParent(Scope parent) {
    this.parent = parent;
  }

  /** From where on the name is visible in its block; 0 = in the whole block. */
  public final int scopePos() {
    return scopePos;
  }

  public final void setScopePos(int scopePos) {
    this.scopePos = scopePos;
  }

  /** Whether the name starts with an upper-case letter (names are Latin-1-coded UTF-8). */
  public final boolean exported() {
    return isExported(name);
  }

  /** Whether a name is exported (spec, "Exported identifiers"). */
  public static boolean isExported(String name) {
    if (name.isEmpty()) {
      return false;
    }
    char c = name.charAt(0);
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z';
    }
    byte[] utf8 = name.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    return Character.isUpperCase(
        new String(utf8, java.nio.charset.StandardCharsets.UTF_8).codePointAt(0));
  }

  /** Spec, "Uniqueness of identifiers": same name and, if unexported, same package. */
  public final boolean sameId(Package otherPkg, String otherName) {
    if (!name.equals(otherName)) {
      return false;
    }
    if (exported()) {
      return true;
    }
    return pkg == otherPkg || pkg != null && otherPkg != null && pkg.path().equals(otherPkg.path());
  }
}
