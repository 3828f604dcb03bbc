package dev.gosim.std.runtime.trace;

/** The numbers of the events that are written here (internal/trace/tracev2 lists all of them). */
final class Ev {
  static final int EVENT_BATCH = 1;
  static final int STACKS = 2;
  static final int STACK = 3;
  static final int STRINGS = 4;
  static final int STRING = 5;
  static final int FREQUENCY = 8;
  static final int PROCS_CHANGE = 9;
  static final int PROC_START = 10;
  static final int PROC_STOP = 11;
  static final int PROC_STEAL = 12;
  static final int PROC_STATUS = 13;
  static final int GO_CREATE = 14;
  static final int GO_CREATE_SYSCALL = 15;
  static final int GO_START = 16;
  static final int GO_DESTROY = 17;
  static final int GO_STOP = 19;
  static final int GO_BLOCK = 20;
  static final int GO_UNBLOCK = 21;
  static final int GO_SYSCALL_BEGIN = 22;
  static final int GO_SYSCALL_END = 23;
  static final int GO_SYSCALL_END_BLOCKED = 24;
  static final int USER_TASK_BEGIN = 40;
  static final int USER_TASK_END = 41;
  static final int USER_REGION_BEGIN = 42;
  static final int USER_REGION_END = 43;
  static final int USER_LOG = 44;
  static final int GO_STATUS_STACK = 48;
  static final int SYNC = 50;
  static final int CLOCK_SNAPSHOT = 51;
  static final int END_OF_GENERATION = 52;

  private Ev() {}
}
