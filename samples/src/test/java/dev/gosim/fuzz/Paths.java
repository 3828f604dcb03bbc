package dev.gosim.fuzz;

import dev.gosim.fuzz.GoType.ArrayOf;
import dev.gosim.fuzz.GoType.Field;
import dev.gosim.fuzz.GoType.MapOf;
import dev.gosim.fuzz.GoType.PointerTo;
import dev.gosim.fuzz.GoType.SliceOf;
import dev.gosim.fuzz.GoType.StructOf;
import dev.gosim.fuzz.Scope.Var;
import java.util.List;
import java.util.function.Predicate;

/** Ways from variables to their parts: {@code v.f[2].g}. */
final class Paths {
  private static final int ATTEMPTS = 12;

  private final Context c;

  Paths(Context c) {
    this.c = c;
  }

  /**
   * A variable or a part of one.
   *
   * @param whole whether it is a variable
   */
  record Path(String text, GoType type, boolean constant, boolean whole) {
    Ex ex() {
      return constant ? Ex.constant(text) : Ex.of(text);
    }
  }

  /** A value of the type to read, or null. */
  Path read(GoType type) {
    return find(t -> t.equals(type), false);
  }

  /** Something of the type to assign to, or to take the address of; or null. */
  Path place(Predicate<GoType> wanted) {
    return find(wanted, true);
  }

  /** Some value to read. */
  Path read(Predicate<GoType> wanted) {
    return find(wanted, false);
  }

  private Path find(Predicate<GoType> wanted, boolean place) {
    List<Var> vars =
        c.scope.visible().stream()
            .filter(v -> v.call == null)
            .filter(v -> !place || mayChange(v))
            .toList();
    if (vars.isEmpty()) {
      return null;
    }
    List<Var> direct = vars.stream().filter(v -> wanted.test(v.type)).toList();
    if (!direct.isEmpty() && c.rng.percent(60)) {
      Var v = c.rng.pick(direct);
      return new Path(v.name, v.type, v.constant, true);
    }
    for (int i = 0; i < ATTEMPTS; i++) {
      Path found = walk(c.rng.pick(vars), wanted, place);
      if (found != null) {
        return found;
      }
    }
    if (direct.isEmpty()) {
      return null;
    }
    Var v = c.rng.pick(direct);
    return new Path(v.name, v.type, v.constant, true);
  }

  private boolean mayChange(Var v) {
    if (v.constant) {
      return false;
    }
    if (c.function.pure) {
      return v.assignable && !v.name.startsWith(c.prefix);
    }
    return v.assignable || GoType.under(v.type) instanceof PointerTo;
  }

  private Path walk(Var from, Predicate<GoType> wanted, boolean place) {
    Path at = new Path(from.name, from.type, from.constant, true);
    boolean assignable = from.assignable;
    for (int steps = 0; steps < 4; steps++) {
      if (wanted.test(at.type) && (!place || assignable) && (steps > 0 || c.rng.percent(50))) {
        return at;
      }
      Path next = step(at, place);
      if (next == null) {
        return null;
      }
      assignable |= GoType.under(at.type) instanceof PointerTo;
      at = next;
    }
    return null;
  }

  private Path step(Path at, boolean place) {
    return switch (GoType.under(at.type)) {
      case StructOf s -> {
        Field f = c.rng.pick(s.fields());
        String base = at.text;
        if (base.startsWith("(*") && base.endsWith(")") && c.rng.percent(80)) {
          base = base.substring(2, base.length() - 1);
        }
        if (f.embedded() && c.rng.percent(60)) {
          yield step(part(base, f.type()), place);
        }
        yield part(base + "." + f.name(), f.type());
      }
      case ArrayOf a -> part(at.text + "[" + index(a.length()) + "]", a.elem());
      case SliceOf s -> {
        if (c.hazard(15)) {
          yield part(at.text + "[" + c.rng.below(4) + "]", s.elem());
        }
        if (place) {
          yield null;
        }
        yield part(c.prefix + "at(" + at.text + ", " + c.rng.below(8) + ")", s.elem());
      }
      case MapOf m ->
          place ? null : part(at.text + "[" + c.exprs.literal(m.key()).text() + "]", m.elem());
      case PointerTo p -> c.function.pure && place ? null : part("(*" + at.text + ")", p.elem());
      default -> null;
    };
  }

  private static Path part(String text, GoType type) {
    return new Path(text, type, false, false);
  }

  /** An index of an array of that length: a constant, or any unsigned number made small. */
  private String index(int length) {
    if (c.rng.percent(70)) {
      return String.valueOf(c.rng.below(length));
    }
    for (Var v : c.scope.visible()) {
      if (GoType.kind(v.type) == GoType.Kind.UINT && !v.constant && c.rng.percent(50)) {
        return v.name + " % " + length;
      }
      if (GoType.isInteger(v.type) && !v.constant && c.rng.percent(20)) {
        return "uint(" + v.name + ") % " + length;
      }
    }
    return String.valueOf(c.rng.below(length));
  }
}
