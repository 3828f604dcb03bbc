package dev.gosim.fuzz;

import java.util.List;

/**
 * A function or method that later code may call.
 *
 * @param typeParams of a generic function
 * @param pointer whether the receiver of a method is a pointer
 * @param variadic whether the last parameter, a slice, takes any number of arguments
 * @param results one, none or several
 * @param pure whether a call changes nothing, prints nothing and cannot panic: only then may it
 *     stand anywhere in an expression, as the order of evaluation leaves much open
 * @param cost about how many steps a call takes
 */
record Callable(
    String name,
    List<GoType.Param> typeParams,
    boolean pointer,
    List<GoType> params,
    boolean variadic,
    List<GoType> results,
    boolean pure,
    int cost) {
  static Callable function(
      String name, List<GoType> params, List<GoType> results, boolean pure, int cost) {
    return new Callable(name, List.of(), false, params, false, results, pure, cost);
  }

  Callable costing(int steps) {
    return new Callable(name, typeParams, pointer, params, variadic, results, pure, steps);
  }
}
