package dev.gosim.repl;

import dev.gosim.interp.Session;
import dev.gosim.natives.Host;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.Named;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeString;
import dev.gosim.value.MapValue;
import dev.gosim.value.Rep;
import dev.gosim.value.StructLayout;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Contexts and what they were made from, drawn as a tree: from the root of the one that is asked
 * for down to all that would be cancelled with their parents. A context knows its parent; only
 * those that can be cancelled know their children, so those with values are found on the way up
 * from these.
 */
final class ContextTree {
  private final Session session;
  private final Host host;
  private final Goroutine g;
  private final Map<Object, Node> nodes = new IdentityHashMap<>();
  private final StringBuilder out = new StringBuilder();

  private static final class Node {
    final Object iface;
    final List<Node> children = new ArrayList<>();

    Node(Object iface) {
      this.iface = iface;
    }
  }

  private ContextTree(Session session, Goroutine g) {
    this.session = session;
    this.host = session.host();
    this.g = g;
  }

  /** The tree of an interface value; null if it is no context. */
  static String of(Object ctx, Session session, Goroutine g) {
    ContextTree t = new ContextTree(session, g);
    Type type = Values.typeOf(ctx, t.host.types());
    if (type == null || !t.host.implementsType(type, t.host.type("context", "Context"))) {
      return null;
    }
    Object root = ctx;
    for (Object p; (p = t.parent(root)) != null; ) {
      root = p;
    }
    t.node(ctx);
    t.draw(t.node(root), "", "", ctx);
    return t.out.toString().stripTrailing();
  }

  // ---- what contexts are made of

  private String name(Object iface) {
    Type t = Values.typeOf(iface, host.types());
    String name = TypeString.of(t);
    return name.startsWith("*") ? name.substring(1) : name;
  }

  private static StructValue struct(Object iface) {
    return Values.unbox(iface) instanceof StructValue s ? s : null;
  }

  /** A field in boxed form, of the struct or of one embedded in it; null if there is none. */
  private static Object field(StructValue s, String name) {
    StructType t = (StructType) s.type.underlying();
    StructLayout layout = StructLayout.of(t);
    for (int i = 0; i < t.fields().size(); i++) {
      if (t.field(i).name().equals(name) && layout.rep(i) == Rep.REF) {
        return s.refs[layout.slot(i)];
      }
    }
    for (int i = 0; i < t.fields().size(); i++) {
      if (t.field(i).embedded()
          && t.field(i).type().underlying() instanceof StructType
          && s.refs[layout.slot(i)] instanceof StructValue inner) {
        return field(inner, name);
      }
    }
    return null;
  }

  private Object parent(Object iface) {
    StructValue s = struct(iface);
    if (s == null || s.getClass() != StructValue.class) {
      return null;
    }
    Object p = field(s, name(iface).equals("context.withoutCancelCtx") ? "c" : "Context");
    return p != null && name(p).equals("context.stopCtx") ? parent(p) : p;
  }

  /** What tells one context from another: roots have no identity of their own. */
  private Object key(Object iface) {
    StructValue s = struct(iface);
    boolean root = s != null && parent(iface) == null && name(iface).startsWith("context.");
    return root ? s.type : s == null ? iface : s;
  }

  /** The node of a context, with its way to the root and, below it, its children. */
  private Node node(Object iface) {
    Node known = nodes.get(key(iface));
    if (known != null) {
      return known;
    }
    Node n = new Node(iface);
    nodes.put(key(iface), n);
    Object parent = parent(iface);
    if (parent != null) {
      Node p = node(parent);
      p.children.add(n);
    }
    StructValue s = struct(iface);
    Object children = s == null || s.getClass() != StructValue.class ? null : field(s, "children");
    if (children instanceof MapValue m) {
      MapValue.Iterator it = m.iterator(0);
      while (it.next()) {
        node(it.key());
      }
    }
    return n;
  }

  // ---- drawing

  private void draw(Node n, String first, String rest, Object asked) {
    out.append(first).append(label(n.iface));
    if (key(n.iface) == key(asked)) {
      out.append("   <- this one");
    }
    out.append('\n');
    for (int i = 0; i < n.children.size(); i++) {
      boolean last = i == n.children.size() - 1;
      draw(n.children.get(i), rest + "+- ", rest + (last ? "   " : "|  "), asked);
    }
  }

  private String label(Object iface) {
    StructValue s = struct(iface);
    return switch (name(iface)) {
      case "context.backgroundCtx" -> "context.Background";
      case "context.todoCtx" -> "context.TODO";
      case "context.withoutCancelCtx" -> "WithoutCancel";
      case "context.cancelCtx" -> "WithCancel" + state(s);
      case "context.timerCtx" -> "WithDeadline, " + due(s) + state(s);
      case "context.afterFuncCtx" -> "AfterFunc" + state(s);
      case "context.valueCtx" ->
          "WithValue " + text(field(s, "key")) + " = " + text(field(s, "val"));
      default -> TypeString.of(Values.typeOf(iface, host.types()), session.qualifier());
    };
  }

  private String state(StructValue s) {
    Object err = field(s, "err");
    if (err == null) {
      return "";
    }
    Object cause = field(s, "cause");
    String why = cause == null || cause == err ? "" : ", cause: " + text(cause);
    return ": " + text(err) + why;
  }

  /** How long until the deadline, to the millisecond. */
  private String due(StructValue s) {
    Object deadline = field(s, "deadline");
    long left = g.apart(() -> (Long) host.function("time", "Until").call(g, null, deadline));
    long millis = Math.abs(left) / 1_000_000;
    Named duration = (Named) host.type("time", "Duration");
    String text = ValueText.of(millis * 1_000_000, duration, host, session.main(), g, false);
    return left < 0 ? text + " ago" : "in " + text;
  }

  private String text(Object iface) {
    Type any = dev.gosim.types.InterfaceType.EMPTY;
    return ValueText.of(iface, any, host, session.main(), g, false);
  }
}
