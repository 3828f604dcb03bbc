package dev.gosim.vet;

import dev.gosim.types.Alias;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Func;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Lookup;
import dev.gosim.types.Named;
import dev.gosim.types.PointerType;
import dev.gosim.types.StructType;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.TypeParam;
import dev.gosim.types.Union;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where in a type there is a lock: {@code main.T contains sync.Mutex}. */
final class LockPath {
  /** Library types that Go marks with a field noCopy and that are made differently here. */
  private static final Map<String, Set<String>> MARKED =
      Map.of(
          "sync", Set.of("Cond", "Map", "Once", "Pool", "WaitGroup"),
          "sync/atomic",
              Set.of("Bool", "Int32", "Int64", "Pointer", "Uint32", "Uint64", "Uintptr"));

  private final Pass pass;
  private final List<Type> seen = new ArrayList<>();

  private LockPath(Pass pass) {
    this.pass = pass;
  }

  /** The types from the outer one to the lock, or null. */
  static String of(Pass pass, Type t) {
    List<String> path = new LockPath(pass).find(t);
    return path == null ? null : String.join(" contains ", path);
  }

  private List<String> find(Type t) {
    if (t == null || seen.stream().anyMatch(s -> s == t)) {
      return null;
    }
    seen.add(t);
    if (Alias.unalias(t) instanceof TypeParam p) {
      return ofTypeParam(p);
    }
    Type of = t;
    while (of.underlying() instanceof ArrayType a) {
      of = a.elem();
    }
    return switch (of.underlying()) {
      case Tuple tuple -> within(of, tuple.vars());
      case StructType s -> {
        if (isLocker(new PointerType(of)) && !isLocker(of)) {
          yield List.of(pass.text(of));
        }
        yield marked(of) ? List.of(pass.text(of), noCopy(of)) : within(of, s.fields());
      }
      default -> null;
    };
  }

  private List<String> within(Type t, List<Var> parts) {
    for (Var v : parts) {
      List<String> path = find(v.type());
      if (path != null) {
        return outer(pass.text(t), path);
      }
    }
    return null;
  }

  private List<String> ofTypeParam(TypeParam p) {
    for (Union.Term term : terms(p.iface())) {
      List<String> path = find(term.type());
      if (path != null) {
        List<String> marked = new ArrayList<>(path);
        marked.set(0, (term.tilde() ? "~" : "") + path.getFirst());
        return outer(pass.text(p), marked);
      }
    }
    return null;
  }

  /** The types of a constraint. */
  static List<Union.Term> terms(InterfaceType t) {
    List<Union.Term> all = new ArrayList<>();
    for (Type e : t.embeddeds()) {
      switch (Alias.unalias(e)) {
        case Union u -> all.addAll(u.terms());
        case Type i when i.underlying() instanceof InterfaceType inner -> all.addAll(terms(inner));
        case Type other -> all.add(new Union.Term(false, other));
      }
    }
    return all;
  }

  private static List<String> outer(String name, List<String> path) {
    List<String> all = new ArrayList<>();
    all.add(name);
    all.addAll(path);
    return all;
  }

  private static boolean marked(Type t) {
    return Alias.unalias(t) instanceof Named n
        && n.obj().pkg() != null
        && MARKED.getOrDefault(n.obj().pkg().path(), Set.of()).contains(n.obj().name());
  }

  private static String noCopy(Type t) {
    return ((Named) Alias.unalias(t)).obj().pkg().path() + ".noCopy";
  }

  /** Whether it has the methods of sync.Locker. */
  private static boolean isLocker(Type t) {
    return plain(t, "Lock") && plain(t, "Unlock");
  }

  private static boolean plain(Type t, String name) {
    return Lookup.lookupFieldOrMethod(t, false, null, name, false).obj() instanceof Func f
        && f.signature().params().size() == 0
        && f.signature().results().size() == 0;
  }
}
