package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.check.Info;
import dev.gosim.types.Basic;
import dev.gosim.types.Constant;
import dev.gosim.types.Obj;
import java.util.Set;

/** A layout of package time with the day before the month, which no country writes so. */
final class TimeFormat implements Analyzer {
  private static final String BAD = "2006-02-01";
  private static final String GOOD = "2006-01-02";

  @Override
  public String id() {
    return "timeformat";
  }

  @Override
  public String doc() {
    return "check for calls of (time.Time).Format or time.Parse with 2006-02-01";
  }

  @Override
  public void run(Pass pass) {
    pass.each(
        Expr.Call.class,
        c -> {
          Obj o = Callee.of(pass.info(), c);
          boolean formats =
              Callee.isMethod(o, "time", "Time", "Format")
                  || Callee.isFunction(o, "time", Set.of("Parse"));
          if (formats && !c.args().isEmpty()) {
            check(pass, c.args().getFirst());
          }
        });
  }

  private static void check(Pass pass, Expr layout) {
    Info.TypeAndValue tv = pass.info().types.get(layout);
    if (tv == null || !(tv.type() instanceof Basic) || !(tv.value() instanceof Constant.Str s)) {
      return;
    }
    int at = s.value().indexOf(BAD);
    if (at >= 0) {
      int start = Span.start(layout);
      String message = BAD + " should be " + GOOD;
      if (layout instanceof Expr.BasicLit) {
        int pos = start + 1 + at;
        int end = pos + BAD.length();
        Fix.Edit edit = new Fix.Edit(pos, end, GOOD);
        pass.report(pos, end, message, new Fix("Replace " + BAD + " with " + GOOD, edit));
      } else {
        pass.report(start, start, message);
      }
    }
  }
}
