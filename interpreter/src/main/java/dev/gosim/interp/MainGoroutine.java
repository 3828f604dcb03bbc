package dev.gosim.interp;

import dev.gosim.lower.Program;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.Func;
import dev.gosim.types.Package;
import dev.gosim.value.Frame;
import dev.gosim.value.GoPanic;
import java.util.List;

/** Goroutine 1 (runtime.main): package variables, init functions, main.main. */
record MainGoroutine(
    ProgramHost host, Endings endings, List<MainGoroutine.Init> packages, Func main)
    implements Goroutine.Body {
  /** How a package is initialised: its variables, then its init functions. */
  record Init(Package pkg, List<Func> inits, List<Frontend.Embedded> embedded) {}

  @Override
  public void run(Goroutine g) {
    Program program = host.program();
    try {
      host.initializeLibrary(g);
      for (Init p : packages) {
        p.embedded.forEach(e -> host.embed(e, g));
        call(program.initializers(p.pkg), g);
        for (Func f : p.inits) {
          call(program.function(f, List.of()), g);
        }
      }
      endings.mainEntered();
      call(program.function(main, List.of()), g);
      endings.mainReturned();
    } catch (GoPanic p) {
      host.dying(g, p);
      throw p;
    }
  }

  private static void call(dev.gosim.value.Func f, Goroutine g) {
    Frame frame = f.newFrame(g, null);
    f.invoke(frame);
  }
}
