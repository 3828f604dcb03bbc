package dev.gosim.check;

import dev.gosim.types.Const;
import dev.gosim.types.Func;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The order in which a package's variables are initialised (spec, "Package initialization"; types2
 * {@code initorder.go}): repeatedly the variable with the fewest open dependencies, among equals
 * the one declared first. Functions are taken out of the graph by joining what uses them to what
 * they use.
 */
final class Initorder {
  private final Checker c;

  /** Place of each object of the package in its source. */
  private final Map<Obj, Integer> order = new IdentityHashMap<>();

  private static final class Node {
    final Obj obj;
    final int order;
    final Set<Node> users = Collections.newSetFromMap(new IdentityHashMap<>());
    final Set<Node> needs = Collections.newSetFromMap(new IdentityHashMap<>());
    int open;

    Node(Obj obj, int order) {
      this.obj = obj;
      this.order = order;
    }

    /** Constants first, then what needs least, then as declared. */
    int compareTo(Node n) {
      if (isValue() != n.isValue()) {
        return isValue() ? 1 : -1;
      }
      return open != n.open ? Integer.compare(open, n.open) : Integer.compare(order, n.order);
    }

    int cost() {
      return users.size() * needs.size();
    }

    boolean isValue() {
      return !(obj instanceof Const);
    }
  }

  Initorder(Checker c) {
    this.c = c;
  }

  void compute(Package pkg, List<Obj> objects) {
    order.clear();
    objects.forEach(o -> order.put(o, order.size()));
    TreeSet<Node> queue = new TreeSet<>(Node::compareTo);
    queue.addAll(graph(objects));
    List<Info.Initializer> initializers = new ArrayList<>();
    Set<DeclInfo> emitted = Collections.newSetFromMap(new IdentityHashMap<>());
    c.info.initOrder.put(pkg, initializers);
    while (!queue.isEmpty()) {
      Node n = queue.pollFirst();
      if (n.open > 0) {
        reportCycleOf(n.obj);
      }
      for (Node user : n.users) {
        boolean waiting = queue.remove(user);
        user.open--;
        if (waiting) {
          queue.add(user);
        }
      }
      DeclInfo d = c.objMap.get(n.obj);
      if (n.obj instanceof Var v && d.hasInitializer() && emitted.add(d)) {
        List<Var> lhs = d.lhs == null ? List.of(v) : List.copyOf(d.lhs);
        initializers.add(new Info.Initializer(lhs, d.init));
      }
    }
  }

  /** The constants and variables, joined by what they need. */
  private Collection<Node> graph(List<Obj> objects) {
    Map<Obj, Node> nodes = new LinkedHashMap<>();
    for (Obj o : objects) {
      if (o instanceof Const || o instanceof Var || o instanceof Func) {
        nodes.put(o, new Node(o, order.get(o)));
      }
    }
    List<Node> functions = new ArrayList<>();
    List<Node> values = new ArrayList<>();
    for (Node n : nodes.values()) {
      for (Obj d : c.objMap.get(n.obj).deps()) {
        Node to = nodes.get(d);
        if (to != null) {
          n.needs.add(to);
          to.users.add(n);
        }
      }
      (n.obj instanceof Func ? functions : values).add(n);
    }
    functions.sort((a, b) -> Integer.compare(a.cost(), b.cost())); // the costly ones last
    functions.forEach(Initorder::eliminate);
    values.forEach(n -> n.open = n.needs.size());
    return values;
  }

  private static void eliminate(Node f) {
    for (Node user : f.users) {
      if (user != f) {
        for (Node need : f.needs) {
          if (need != f) {
            user.needs.add(need);
            need.users.add(user);
          }
        }
        user.needs.remove(f);
      }
    }
    for (Node need : f.needs) {
      need.users.remove(f);
    }
  }

  private void reportCycleOf(Obj obj) {
    Set<Obj> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Obj> cycle = path(obj, obj, seen);
    if (cycle == null) {
      return; // leads to a cycle that is reported elsewhere
    }
    Obj at = cycle.get(0);
    if (cycle.size() == 1) {
      c.problems.error(at, "initialization cycle: " + at.name() + " refers to itself");
      return;
    }
    Problems.Report r = c.problems.report(at.pos(), "initialization cycle for " + at.name());
    for (int i = cycle.size() - 1; i >= 0; i--) {
      Obj next = cycle.get(i);
      r.add(at.pos(), at.name() + " refers to " + next.name());
      at = next;
    }
    r.send();
  }

  /** A path of dependencies, last object first, or null. */
  private List<Obj> path(Obj from, Obj to, Set<Obj> seen) {
    if (!seen.add(from)) {
      return null;
    }
    DeclInfo info = c.objMap.get(from);
    List<Obj> deps = new ArrayList<>(info == null ? Set.of() : info.deps());
    deps.removeIf(d -> !order.containsKey(d)); // other packages'
    deps.sort((a, b) -> Integer.compare(order.get(a), order.get(b)));
    for (Obj d : deps) {
      if (d == to) {
        List<Obj> found = new ArrayList<>();
        found.add(d);
        return found;
      }
      List<Obj> found = path(d, to, seen);
      if (found != null) {
        found.add(d);
        return found;
      }
    }
    return null;
  }
}
