package dev.gosim.node;

import dev.gosim.chan.Chan;
import dev.gosim.chan.NilChan;
import dev.gosim.emit.BackEdge;
import dev.gosim.emit.Code;
import dev.gosim.emit.CompiledLoop;
import dev.gosim.emit.Target;
import dev.gosim.sched.Goroutine;
import dev.gosim.value.Frame;
import dev.gosim.value.Rep;

/**
 * Range over a channel (spec, "For statements with range clause"). {@code temp} is a slot for it in
 * compiled code.
 */
public record RangeChan(
    RefExpr x, int temp, int key, Rep rep, int pos, Stmt body, int id, HotLoop hot)
    implements Loop {
  @Override
  public int run(Frame f) {
    Chan c = (Chan) x.exec(f);
    while (true) {
      Channels.enter(f, pos);
      if (c == null) {
        NilChan.recv(f.g);
      }
      if (rep == Rep.REF) {
        Object v = c.recvRef(f.g);
        if (key >= 0) {
          f.r[key] = v;
        }
      } else {
        long v = c.recvLong(f.g);
        if (key >= 0) {
          f.l[key] = v;
        }
      }
      if (!f.g.recvOk) {
        return Flow.NEXT;
      }
      int flow = body.exec(f);
      if (flow != Flow.NEXT) {
        int a = Ranges.after(flow, id);
        if (a != 0) {
          return a == 1 ? Flow.NEXT : flow;
        }
      }
      CompiledLoop compiled = hot.next(f);
      if (compiled != null) {
        f.r[temp] = c;
        return compiled.run(f, true);
      }
    }
  }

  @Override
  public void emit(Code c, Target resume) {
    Target next = c.target();
    Target end = c.target();
    x.emit(c);
    c.store(Rep.REF, temp);
    if (resume != null) {
      c.bind(resume);
    }
    BackEdge back = c.loop();
    c.load(Rep.REF, temp);
    Channels.emitRecv(c, rep, pos);
    if (key >= 0) {
      c.store(rep, key);
    } else {
      c.pop(rep);
    }
    c.g();
    c.getField(Goroutine.class, "recvOk", boolean.class);
    c.jump(false, end);
    Control.emitBody(c, body, id, next, end);
    c.bind(next);
    hot.emitBack(c, back);
    c.bind(end);
  }
}
