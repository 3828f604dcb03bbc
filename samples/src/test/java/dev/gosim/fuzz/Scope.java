package dev.gosim.fuzz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The variables in scope, in blocks; the inner hide the outer. */
final class Scope {
  /** A variable or typed constant. */
  static final class Var {
    final String name;
    final GoType type;
    final boolean assignable;
    final boolean constant;

    /** Of a function: whether calling it may change variables, print or panic. */
    final Callable call;

    /** Where in the code a use can be added. */
    final int declared;

    /** Whether an inner variable has the name too, so that its uses prove nothing. */
    boolean hidden;

    private Var(
        String name, GoType type, boolean assignable, boolean constant, Callable call, int at) {
      this.name = name;
      this.type = type;
      this.assignable = assignable;
      this.constant = constant;
      this.call = call;
      this.declared = at;
    }
  }

  private final Code code;
  private final Deque<List<Var>> blocks = new ArrayDeque<>();

  Scope(Code code) {
    this.code = code;
    blocks.push(new ArrayList<>());
  }

  void open() {
    blocks.push(new ArrayList<>());
  }

  /** Ends a block; a variable that nothing read is used once, as the language demands. */
  void close() {
    List<Var> vars = blocks.pop();
    for (int i = vars.size() - 1; i >= 0; i--) {
      Var v = vars.get(i);
      if (v.declared >= 0 && (v.hidden || !code.uses(v.declared, v.name))) {
        code.insert(v.declared, "_ = " + v.name);
      }
    }
  }

  /** A local variable, just declared by the last line of the code. */
  Var local(String name, GoType type) {
    return add(new Var(name, type, true, false, null, code.size()));
  }

  /** A local variable that is not to be changed. */
  Var fixed(String name, GoType type) {
    return add(new Var(name, type, false, false, null, code.size()));
  }

  /** A variable of the header of a statement, which will be the next line. */
  Var header(String name, GoType type, boolean assignable) {
    return add(new Var(name, type, assignable, false, null, code.size() + 1));
  }

  /** A local variable that holds a function. */
  Var function(Callable call, GoType.FuncOf type) {
    return add(new Var(call.name(), type, false, false, call, code.size()));
  }

  /** A parameter or package variable: it need not be used. */
  Var parameter(String name, GoType type, boolean assignable) {
    return add(new Var(name, type, assignable, false, null, -1));
  }

  Var constant(String name, GoType type) {
    return add(new Var(name, type, false, true, null, -1));
  }

  private Var add(Var v) {
    blocks.peek().add(v);
    return v;
  }

  /** Whether the innermost block has that name. */
  boolean declaredHere(String name) {
    return blocks.peek().stream().anyMatch(v -> v.name.equals(name));
  }

  /** The variables that are not hidden, inner ones first. */
  List<Var> visible() {
    List<Var> out = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Iterator<List<Var>> it = blocks.iterator(); it.hasNext(); ) {
      for (Var v : it.next()) {
        if (names.add(v.name)) {
          out.add(v);
        }
      }
    }
    return out;
  }
}
