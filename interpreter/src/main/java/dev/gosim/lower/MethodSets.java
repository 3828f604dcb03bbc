package dev.gosim.lower;

import dev.gosim.node.MethodTarget;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Lookup;
import dev.gosim.types.Named;
import dev.gosim.types.Package;
import dev.gosim.types.PointerType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import dev.gosim.value.Func;
import dev.gosim.value.Rep;
import dev.gosim.value.StructLayout;
import dev.gosim.value.Values;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Methods of dynamic types: lookup, and the steps to the receiver (spec, "Method sets"). */
final class MethodSets {
  private final Program program;
  private final Map<Type, Map<String, MethodTarget>> targets = new IdentityHashMap<>();
  private final Map<Type, Map<Type, Boolean>> implementing = new IdentityHashMap<>();

  MethodSets(Program program) {
    this.program = program;
  }

  void forget() {
    targets.clear();
    implementing.clear();
  }

  MethodTarget find(Type dynamic, String name, Package pkg) {
    boolean exported = dev.gosim.types.Obj.isExported(name);
    String key = exported || pkg == null ? name : pkg.path() + "." + name;
    Map<String, MethodTarget> byName = targets.computeIfAbsent(dynamic, t -> new HashMap<>());
    if (byName.containsKey(key)) {
      return byName.get(key);
    }
    MethodTarget t = lookup(dynamic, name, pkg);
    byName.put(key, t);
    return t;
  }

  private MethodTarget lookup(Type dynamic, String name, Package pkg) {
    Lookup.Result r = Lookup.lookupFieldOrMethod(dynamic, false, pkg, name, false);
    if (!(r.obj() instanceof dev.gosim.types.Func f)) {
      return null;
    }
    return target(dynamic, f, r.path());
  }

  /** The names of the exported methods that a value of the type has, in their order. */
  List<String> exported(Type dynamic) {
    Set<String> names = new TreeSet<>();
    collect(dynamic, names, new HashSet<>());
    names.removeIf(name -> find(dynamic, name, null) == null);
    return List.copyOf(names);
  }

  /** Names of exported methods declared by the type or something embedded in it. */
  private static void collect(Type t, Set<String> names, Set<Type> seen) {
    Type base = t instanceof PointerType p ? p.elem() : t;
    if (!seen.add(base)) {
      return;
    }
    if (base instanceof Named n) {
      addExported(n.methods(), names);
    }
    switch (base.underlying()) {
      case InterfaceType i -> addExported(i.typeSet().methods(), names);
      case StructType s -> {
        for (Var f : s.fields()) {
          if (f.embedded()) {
            collect(f.type(), names, seen);
          }
        }
      }
      default -> {}
    }
  }

  private static void addExported(List<dev.gosim.types.Func> methods, Set<String> names) {
    for (dev.gosim.types.Func m : methods) {
      if (m.exported()) {
        names.add(m.name());
      }
    }
  }

  /** The method f found in type t by a path of embedded fields. */
  MethodTarget target(Type t, dev.gosim.types.Func f, List<Integer> path) {
    int[] slots = new int[path.size()];
    Type at = t;
    for (int i = 0; i < slots.length; i++) {
      StructType s = (StructType) struct(at).underlying();
      Var field = s.field(path.get(i));
      at = program.types.canonical(field.type());
      StructLayout layout = StructLayout.of(s);
      slots[i] = layout.slot(path.get(i));
      if (i == slots.length - 1 && !isStructOrPointer(at)) {
        int[] before = java.util.Arrays.copyOf(slots, i);
        return embeddedOther(f, at, before, slots[i]);
      }
    }
    return new MethodTarget(method(f, at), slots, last(f, at), 0, receiverRep(f, at));
  }

  /** The embedded field is no struct: a named number, function, map..., or an interface. */
  private MethodTarget embeddedOther(dev.gosim.types.Func f, Type at, int[] before, int slot) {
    if (at.underlying() instanceof InterfaceType) {
      Func m = PromotedMethod.of(program, f, at);
      return new MethodTarget(m, before, MethodTarget.Last.FIELD_VALUE, slot, Rep.REF);
    }
    Rep rep = Rep.of(at);
    boolean array = Values.isVariable(at);
    MethodTarget.Last last =
        f.pointerRecv() && !array ? MethodTarget.Last.FIELD_POINTER : MethodTarget.Last.FIELD_VALUE;
    return new MethodTarget(method(f, at), before, last, slot, rep);
  }

  private static boolean isStructOrPointer(Type t) {
    return t.underlying() instanceof StructType || t.underlying() instanceof PointerType;
  }

  private static Type struct(Type t) {
    return t.underlying() instanceof PointerType p ? p.elem() : t;
  }

  private MethodTarget.Last last(dev.gosim.types.Func f, Type at) {
    boolean pointer = at.underlying() instanceof PointerType;
    Type base = pointer ? ((PointerType) at.underlying()).elem() : at;
    if (f.pointerRecv()) {
      return MethodTarget.Last.SAME;
    }
    if (Values.isVariable(base)) {
      return MethodTarget.Last.COPY;
    }
    return pointer && base instanceof Named ? MethodTarget.Last.DEREF : MethodTarget.Last.SAME;
  }

  private static Rep receiverRep(dev.gosim.types.Func f, Type at) {
    return Rep.of(at.underlying() instanceof PointerType p ? p.elem() : at);
  }

  /** The code of a method of a (pointer to a) named type, with the type's arguments. */
  Func method(dev.gosim.types.Func f, Type recv) {
    Type base = recv instanceof PointerType p ? p.elem() : recv;
    List<Type> args = base instanceof Named n ? n.typeArgs() : List.of();
    return program.function(f, args);
  }

  boolean implementsType(Type dynamic, Type iface) {
    return implementing
        .computeIfAbsent(dynamic, t -> new IdentityHashMap<>())
        .computeIfAbsent(iface, i -> Lookup.implementsMethods(dynamic, i));
  }
}
