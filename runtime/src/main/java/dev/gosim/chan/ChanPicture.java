package dev.gosim.chan;

import dev.gosim.sched.Goroutine;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture of a channel, taken at one moment.
 *
 * @param buffer the buffer's places; those in use are the qcount ones from recvx on, around the
 *     end. Longs for integers, floats (bits) and bools
 * @param receivers those who wait to receive, the longest waiting first
 */
public record ChanPicture(
    int qcount,
    int dataqsiz,
    List<Object> buffer,
    int sendx,
    int recvx,
    boolean closed,
    List<Goroutine> receivers,
    List<Goroutine> senders) {
  public static ChanPicture of(Chan c) {
    c.lock.lock();
    try {
      List<Object> buffer = new ArrayList<>();
      for (int i = 0; i < c.dataqsiz; i++) {
        buffer.add(c.longs != null ? (Object) c.longs[i] : c.refs[i]);
      }
      return new ChanPicture(
          c.qcount,
          c.dataqsiz,
          buffer,
          c.sendx,
          c.recvx,
          c.closed,
          c.recvq.waiters(),
          c.sendq.waiters());
    } finally {
      c.lock.unlock();
    }
  }
}
