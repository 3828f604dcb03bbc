package dev.gosim.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What all parts of the generator share: the dice, the code written so far, what is in scope, and
 * how far the function that is being written may still go.
 */
final class Context {
  final Rng rng;
  final String prefix;

  /** How long the program is, 1 to 4: most are short, for real Go's compiler takes its time. */
  final int size;

  final Code code = new Code();
  final Scope scope = new Scope(code);
  final List<Callable> functions = new ArrayList<>();

  final Types types = new Types(this);
  final Paths paths = new Paths(this);
  final Calls calls = new Calls(this);
  final Constants constants = new Constants(this);
  final Numbers numbers = new Numbers(this);
  final Texts texts = new Texts(this);
  final Composites composites = new Composites(this);
  final Expressions exprs = new Expressions(this);
  final Prints prints = new Prints(this);
  final Blocks blocks = new Blocks(this);

  /** The function that is being written. */
  Function function = new Function(false, List.of(), List.of(), 0);

  private int names;

  Context(long seed, String prefix) {
    this.rng = new Rng(seed);
    this.prefix = prefix;
    this.size = Math.max(1, rng.between(-6, 4));
  }

  /** A function whose body is being written. */
  static final class Function {
    /** Whether it may have no effect and must not panic. */
    final boolean pure;

    final List<GoType> results;
    final List<GoType.Param> typeParams;
    final long limit;

    /** The steps that a call takes so far. */
    long steps = 1;

    /** How often the code being written runs in one call. */
    long times = 1;

    /** How many operations that may panic, or calls with effects, the statement may still have. */
    int hazards;

    /** The loops and switches around the code being written, and labels of loops. */
    int loops;

    int breakables;
    List<String> labels = new ArrayList<>();
    int blocks;

    Function(boolean pure, List<GoType> results, List<GoType.Param> typeParams, long limit) {
      this.pure = pure;
      this.results = results;
      this.typeParams = typeParams;
      this.limit = limit;
    }
  }

  /** A name that is new in the program, for a local. */
  String local(String kind) {
    names++;
    return kind + names;
  }

  /** A name that is new among all programs of a batch, for a package-level declaration. */
  String global(String kind) {
    names++;
    return prefix + kind + names;
  }

  /** Whether that many more steps can be afforded here; then they are taken. */
  boolean charge(long steps) {
    if (function.steps + steps * function.times > function.limit) {
      return false;
    }
    function.steps += steps * function.times;
    return true;
  }

  /** Whether something that may panic may be written here; then it is the only one. */
  boolean hazard(int chance) {
    if (function.pure || function.hazards == 0 || !rng.percent(chance)) {
      return false;
    }
    function.hazards--;
    return true;
  }

  Stream<Callable> functions() {
    return functions.stream().filter(f -> f.pure() || !function.pure);
  }
}
