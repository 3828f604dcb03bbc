package dev.gosim.sched;

/**
 * Why a goroutine is parked, in the words that Go's dumps print (runtime/runtime2.go
 * waitReasonStrings). Nothing can park without one.
 */
public enum WaitReason {
  NONE(""),
  IO_WAIT("IO wait"),
  CHAN_RECEIVE_NIL("chan receive (nil chan)"),
  CHAN_SEND_NIL("chan send (nil chan)"),
  PANIC_WAIT("panicwait"),
  SELECT("select"),
  SELECT_NO_CASES("select (no cases)"),
  CHAN_RECEIVE("chan receive"),
  CHAN_SEND("chan send"),
  FINALIZER_WAIT("finalizer wait"),
  SEMACQUIRE("semacquire"),
  SLEEP("sleep"),
  SYSCALL("syscall"),
  SYNC_COND_WAIT("sync.Cond.Wait"),
  SYNC_MUTEX_LOCK("sync.Mutex.Lock"),
  SYNC_RWMUTEX_RLOCK("sync.RWMutex.RLock"),
  SYNC_RWMUTEX_LOCK("sync.RWMutex.Lock"),
  SYNC_WAITGROUP_WAIT("sync.WaitGroup.Wait"),
  PREEMPTED("preempted"),
  COROUTINE("coroutine"),
  SYNCTEST_RUN("synctest.Run"),
  SYNCTEST_WAIT("synctest.Wait"),
  SYNCTEST_CHAN_RECEIVE("chan receive (durable)"),
  SYNCTEST_CHAN_SEND("chan send (durable)"),
  SYNCTEST_SELECT("select (durable)"),
  SYNCTEST_WAITGROUP_WAIT("sync.WaitGroup.Wait (durable)");

  private final String text;

  WaitReason(String text) {
    this.text = text;
  }

  /** Go's words, for example {@code chan receive (nil chan)}. */
  @Override
  public String toString() {
    return text;
  }
}
