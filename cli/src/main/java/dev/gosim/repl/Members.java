package dev.gosim.repl;

import dev.gosim.check.Checker;
import dev.gosim.types.Alias;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Named;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can stand behind a dot. */
final class Members {
  private final Package from;
  private final Map<String, Obj> found = new LinkedHashMap<>();
  private final Set<Type> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Members(Package from) {
    this.from = from;
  }

  /** What a package exports. */
  static List<Obj> of(Package pkg, Checker checker) {
    List<Obj> all = new ArrayList<>();
    for (String name : checker.exportedNames(pkg)) {
      Obj o = checker.locked(() -> pkg.scope().lookup(name));
      if (o != null) {
        all.add(o);
      }
    }
    return all;
  }

  /** Fields and methods of a value, as {@code from} may use them; nearer ones hide others. */
  static List<Obj> of(Type t, Package from, Checker checker) {
    return checker.locked(() -> {
      Members m = new Members(from);
      m.add(t);
      return List.copyOf(m.found.values());
    });
  }

  private void add(Type t) {
    Type base = Alias.unalias(t instanceof PointerType p ? p.elem() : t);
    if (!seen.add(base)) {
      return;
    }
    if (base instanceof Named n) {
      n.methods().forEach(this::add);
    }
    switch (base.underlying()) {
      case StructType s -> {
        s.fields().forEach(this::add);
        s.fields().stream().filter(f -> f.embedded()).forEach(f -> add(f.type()));
      }
      case InterfaceType i -> i.typeSet().methods().forEach(this::add);
      default -> {}
    }
  }

  private void add(Obj o) {
    if (o.exported() || Predicates.samePkg(o.pkg(), from)) {
      found.putIfAbsent(o.name(), o);
    }
  }
}
