package dev.gosim.repl;

import dev.gosim.chan.Chan;
import dev.gosim.chan.ChanPicture;
import dev.gosim.interp.Session;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.ChanType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeString;
import dev.gosim.value.Rep;
import java.util.ArrayList;
import java.util.List;

/** A channel as Go's runtime has it (runtime/chan.go, hchan): its buffer, and who waits. */
final class ChanDrawing {
  /** So many places of a buffer are drawn, from the first one in use on. */
  private static final int PLACES = 12;

  private final Session session;
  private final Goroutine g;
  private final StringBuilder out = new StringBuilder();

  private ChanDrawing(Session session, Goroutine g) {
    this.session = session;
    this.g = g;
  }

  static String of(Object chan, ChanType type, Session session, Goroutine g) {
    if (chan == null) {
      return "nil: sending and receiving wait for ever, closing panics";
    }
    ChanPicture p = ChanPicture.of((Chan) chan);
    ChanDrawing d = new ChanDrawing(session, g);
    d.out.append(TypeString.of(type, session.qualifier()));
    d.out.append("  qcount ").append(p.qcount()).append("  dataqsiz ").append(p.dataqsiz());
    d.out.append("  closed ").append(p.closed()).append('\n');
    if (p.dataqsiz() > 0) {
      d.buffer(p, session.host().types().canonical(type.elem()));
    }
    d.waiters("recvq", p.receivers());
    d.out.append('\n');
    d.waiters("sendq", p.senders());
    return d.out.toString();
  }

  private void buffer(ChanPicture p, Type elem) {
    int from = p.dataqsiz() <= PLACES ? 0 : p.recvx();
    int n = Math.min(PLACES, p.dataqsiz());
    List<String> places = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int x = (from + i) % p.dataqsiz();
      boolean used = (x - p.recvx() + p.dataqsiz()) % p.dataqsiz() < p.qcount();
      places.add(used ? text(p.buffer().get(x), elem) : "");
    }
    StringBuilder edge = new StringBuilder("  ");
    StringBuilder cells = new StringBuilder("  ");
    StringBuilder marks = new StringBuilder("  ");
    for (int i = 0; i < n; i++) {
      int x = (from + i) % p.dataqsiz();
      String mark = (x == p.recvx() ? "recvx " : "") + (x == p.sendx() ? "sendx " : "");
      int width = Math.max(Math.max(places.get(i).length(), mark.strip().length()), 3);
      edge.append('+').repeat("-", width + 2);
      cells.append("| ").append(pad(places.get(i), width)).append(' ');
      marks.append("  ").append(pad(mark.strip(), width)).append(' ');
    }
    edge.append('+');
    cells.append(n < p.dataqsiz() ? "| ... from " + from : "|");
    out.append(edge).append('\n').append(cells).append('\n').append(edge).append('\n');
    out.append(marks.toString().stripTrailing()).append('\n');
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private String text(Object raw, Type elem) {
    Object v =
        switch (Rep.of(elem)) {
          case DOUBLE -> (Object) Double.longBitsToDouble((Long) raw);
          case BOOL -> (Long) raw != 0;
          default -> raw;
        };
    return ValueText.of(v, elem, session.host(), session.main(), g, false);
  }

  private void waiters(String queue, List<Goroutine> waiting) {
    out.append("  ").append(queue).append(waiting.isEmpty() ? "  nobody" : "");
    String sep = "  ";
    for (Goroutine w : waiting) {
      out.append(sep).append("goroutine ").append(w.id).append(" [").append(w.statusText());
      out.append("] ").append(session.place(w));
      sep = ", ";
    }
  }
}
