package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Stmt;
import dev.gosim.types.Basic;
import dev.gosim.types.Func;
import dev.gosim.types.Signature;
import java.util.Map;
import java.util.Set;

/** Calls for the sake of a result that is thrown away. */
final class UnusedResult implements Analyzer {
  private static final Map<String, Set<String>> FUNCTIONS =
      Map.of(
          "context", Set.of("WithCancel", "WithDeadline", "WithTimeout", "WithValue"),
          "errors", Set.of("New"),
          "fmt", Set.of("Append", "Appendf", "Appendln", "Errorf", "Sprint", "Sprintf", "Sprintln"),
          "maps", Set.of("All", "Clone", "Collect", "Equal", "EqualFunc", "Keys", "Values"),
          "slices",
              Set.of(
                  "All AppendSeq Backward BinarySearch BinarySearchFunc Chunk Clip Clone Collect"
                      .concat(" Compact CompactFunc Compare CompareFunc Concat Contains")
                      .concat(
                          " ContainsFunc Delete DeleteFunc Equal EqualFunc Grow Index IndexFunc")
                      .concat(
                          " Insert IsSorted IsSortedFunc Max MaxFunc Min MinFunc Repeat Replace")
                      .concat(" Sorted SortedFunc SortedStableFunc Values")
                      .split(" ")),
          "sort", Set.of("Reverse"));

  private static final Set<String> STRING_METHODS = Set.of("Error", "String");

  @Override
  public String id() {
    return "unusedresult";
  }

  @Override
  public String doc() {
    return "check for unused results of calls to some functions";
  }

  @Override
  public void run(Pass pass) {
    pass.each(
        Stmt.ExprStmt.class,
        s -> {
          if (Exprs.unparen(s.x()) instanceof Expr.Call c
              && Callee.of(pass.info(), c) instanceof Func f) {
            String name = name(pass, f);
            if (name != null) {
              pass.report(Span.start(c), c.lparen(), "result of " + name + " call not used");
            }
          }
        });
  }

  /** What the message calls the function, or null if its result need not be used. */
  private static String name(Pass pass, Func f) {
    Signature s = f.signature();
    if (f.pkg() == null) {
      return "(error)." + f.name(); // there is no other function of the universe
    }
    if (s.recv() == null) {
      String path = f.pkg().path();
      return FUNCTIONS.getOrDefault(path, Set.of()).contains(f.name())
          ? path + "." + f.name()
          : null;
    }
    boolean text =
        s.params().size() == 0
            && s.results().size() == 1
            && s.results().at(0).type() == Basic.STRING;
    return text && STRING_METHODS.contains(f.name())
        ? "(" + pass.text(s.recv().type()) + ")." + f.name()
        : null;
  }
}
