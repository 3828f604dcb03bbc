package dev.gosim.interp;

import dev.gosim.natives.Host.TraceEntry;
import dev.gosim.sched.WaitReason;
import java.util.ArrayList;
import java.util.List;

/**
 * What Go's stacks show of functions that are natives here and wait or fail: themselves, and what
 * they call down to the runtime, innermost first, in the files and lines of Go 1.26.
 */
final class NativeFrames {
  private static final String SEMA = "runtime/sema.go";
  private static final String CHAN = "runtime/chan.go";
  private static final String MUTEX = "internal/sync/mutex.go";
  private static final String SYNC_MUTEX = "sync/mutex.go";
  private static final String RWMUTEX = "sync/rwmutex.go";
  private static final String WAITGROUP = "sync/waitgroup.go";

  private NativeFrames() {}

  /**
   * Of whatever a goroutine is parked in, with the runtime's functions that dumps leave out and
   * traces and profiles show.
   */
  static List<TraceEntry> parked(String function, WaitReason reason) {
    List<TraceEntry> out = waiting(function, reason);
    switch (reason) {
      case CHAN_SEND, SYNCTEST_CHAN_SEND, CHAN_SEND_NIL ->
          add(out, "runtime.chansend1(...)", CHAN, 161);
      case CHAN_RECEIVE, SYNCTEST_CHAN_RECEIVE, CHAN_RECEIVE_NIL ->
          add(out, "runtime.chanrecv1(...)", CHAN, 509);
      case SELECT, SYNCTEST_SELECT -> add(out, "runtime.selectgo(...)", "runtime/select.go", 351);
      case SELECT_NO_CASES -> add(out, "runtime.block()", "runtime/select.go", 104);
      case NONE -> unlocking(out, function);
      default -> {}
    }
    return out;
  }

  private static void unlocking(List<TraceEntry> out, String function) {
    switch (function) {
      case "sync.(*Mutex).Unlock" -> add(out, "sync.(*Mutex).Unlock(...)", SYNC_MUTEX, 65);
      case "sync.(*RWMutex).Unlock" -> add(out, "sync.(*RWMutex).Unlock(...)", RWMUTEX, 212);
      case "sync.(*RWMutex).RUnlock" -> add(out, "sync.(*RWMutex).RUnlock(...)", RWMUTEX, 122);
      case "sync.(*WaitGroup).Done" -> add(out, "sync.(*WaitGroup).Done(...)", WAITGROUP, 156);
      default -> {}
    }
  }

  /** Of a native that a goroutine is parked in. */
  static List<TraceEntry> waiting(String function, WaitReason reason) {
    List<TraceEntry> out = new ArrayList<>();
    if (reason == WaitReason.SYNC_MUTEX_LOCK) { // RWMutex.Lock waits for other writers so
      add(out, "internal/sync.runtime_SemacquireMutex(...)", SEMA, 95);
      add(out, "internal/sync.(*Mutex).lockSlow(...)", MUTEX, 149);
      add(out, "internal/sync.(*Mutex).Lock(...)", MUTEX, 70);
      add(out, "sync.(*Mutex).Lock(...)", SYNC_MUTEX, 46);
    }
    switch (function) {
      case "sync.(*RWMutex).Lock" -> {
        boolean readers = reason == WaitReason.SYNC_RWMUTEX_LOCK;
        if (readers) {
          add(out, "sync.runtime_SemacquireRWMutex(...)", SEMA, 105);
        }
        add(out, "sync.(*RWMutex).Lock(...)", RWMUTEX, readers ? 155 : 150);
      }
      case "sync.(*RWMutex).RLock" -> {
        add(out, "sync.runtime_SemacquireRWMutexR(...)", SEMA, 100);
        add(out, "sync.(*RWMutex).RLock(...)", RWMUTEX, 74);
      }
      case "sync.(*WaitGroup).Wait" -> {
        add(out, "sync.runtime_SemacquireWaitGroup(...)", SEMA, 114);
        add(out, "sync.(*WaitGroup).Wait(...)", WAITGROUP, 206);
      }
      case "sync.(*notifyList).wait" -> add(out, "sync.runtime_notifyListWait(...)", SEMA, 617);
      case "time.Sleep" -> add(out, "time.Sleep(...)", "runtime/time.go", 363);
      default -> {}
    }
    return out;
  }

  /** Of a native that panics or ends the program. */
  static List<TraceEntry> failing(String function) {
    List<TraceEntry> out = new ArrayList<>();
    switch (function) {
      case "sync.(*Mutex).Unlock" -> {
        add(out, "internal/sync.fatal(...)", "runtime/panic.go", 1191);
        add(out, "internal/sync.(*Mutex).unlockSlow(...)", MUTEX, 204);
        add(out, "internal/sync.(*Mutex).Unlock(...)", MUTEX, 198);
        add(out, "sync.(*Mutex).Unlock(...)", SYNC_MUTEX, 65);
      }
      case "sync.(*RWMutex).Unlock" -> {
        add(out, "sync.fatal(...)", "runtime/panic.go", 1161);
        add(out, "sync.(*RWMutex).Unlock(...)", RWMUTEX, 212);
      }
      case "sync.(*RWMutex).RUnlock" -> {
        add(out, "sync.fatal(...)", "runtime/panic.go", 1161);
        add(out, "sync.(*RWMutex).rUnlockSlow(...)", RWMUTEX, 132);
        add(out, "sync.(*RWMutex).RUnlock(...)", RWMUTEX, 122);
      }
      case "sync.(*WaitGroup).Add", "sync.(*WaitGroup).Done" -> {
        add(out, "sync.(*WaitGroup).Add(...)", WAITGROUP, 118);
        if (function.endsWith("Done")) {
          add(out, "sync.(*WaitGroup).Done(...)", WAITGROUP, 156);
        }
      }
      default -> {}
    }
    return out;
  }

  private static void add(List<TraceEntry> out, String function, String file, int line) {
    out.add(new TraceEntry(function, "$GOROOT/src/" + file, line));
  }
}
