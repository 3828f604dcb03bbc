package dev.gosim.sched;

/**
 * Why a goroutine is parked, in the words that Go's dumps print (runtime/runtime2.go
 * waitReasonStrings). Nothing can park without one.
 */
public enum WaitReason {
  NONE(""),
  IO_WAIT("IO wait"),
  CHAN_RECEIVE_NIL("chan receive (nil chan)", true),
  CHAN_SEND_NIL("chan send (nil chan)", true),
  PANIC_WAIT("panicwait"),
  SELECT("select"),
  SELECT_NO_CASES("select (no cases)", true),
  CHAN_RECEIVE("chan receive"),
  CHAN_SEND("chan send"),
  FINALIZER_WAIT("finalizer wait"),
  SEMACQUIRE("semacquire"),
  SLEEP("sleep", true),
  SYSCALL("syscall"),
  SYNC_COND_WAIT("sync.Cond.Wait", true),
  SYNC_MUTEX_LOCK("sync.Mutex.Lock"),
  SYNC_RWMUTEX_RLOCK("sync.RWMutex.RLock"),
  SYNC_RWMUTEX_LOCK("sync.RWMutex.Lock"),
  SYNC_WAITGROUP_WAIT("sync.WaitGroup.Wait"),
  PREEMPTED("preempted"),
  TRACE_READER_BLOCKED("trace reader (blocked)"),
  COROUTINE("coroutine", true),
  SYNCTEST_RUN("synctest.Run"),
  SYNCTEST_WAIT("synctest.Wait"),
  SYNCTEST_CHAN_RECEIVE("chan receive (durable)", true),
  SYNCTEST_CHAN_SEND("chan send (durable)", true),
  SYNCTEST_SELECT("select (durable)", true),
  SYNCTEST_WAITGROUP_WAIT("sync.WaitGroup.Wait (durable)", true);

  private final String text;
  private final boolean durable;

  WaitReason(String text) {
    this(text, false);
  }

  WaitReason(String text, boolean durable) {
    this.text = text;
    this.durable = durable;
  }

  /**
   * Whether one that is parked so in a {@link Bubble} can only be made ready from inside of it
   * (runtime, isIdleInSynctest).
   */
  boolean isDurable() {
    return durable;
  }

  /** Go's words, for example {@code chan receive (nil chan)}. */
  @Override
  public String toString() {
    return text;
  }
}
