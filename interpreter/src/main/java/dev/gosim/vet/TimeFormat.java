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
      boolean literal = layout instanceof Expr.BasicLit;
      int pos = literal ? start + 1 + at : start;
      pass.report(pos, literal ? pos + BAD.length() : pos, BAD + " should be " + GOOD);
    }
  }
}
