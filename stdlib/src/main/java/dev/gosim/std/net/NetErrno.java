package dev.gosim.std.net;

import java.net.BindException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;

/**
 * What went wrong, as natives tell package net: the number of a system call's error, or one of
 * these.
 */
final class NetErrno {
  static final int END = -1;
  static final int CLOSED = -2;
  static final int LATE = -3;
  static final int STOPPED = -4;

  private static final int ENOENT = 2;
  private static final int EIO = 5;
  private static final int EACCES = 13;
  static final int EINVAL = 22;
  private static final int EMFILE = 24;
  private static final int EPIPE = 32;
  private static final int EADDRINUSE = 98;
  private static final int EADDRNOTAVAIL = 99;
  private static final int ENETUNREACH = 101;
  private static final int ECONNRESET = 104;
  private static final int ETIMEDOUT = 110;
  private static final int ECONNREFUSED = 111;
  private static final int EHOSTUNREACH = 113;

  private NetErrno() {}

  /** The JDK passes on what strerror says. */
  static int of(Throwable t) {
    if (t instanceof ClosedChannelException) {
      return EPIPE; // by the other side: of those that the program closed it knows
    }
    String m = String.valueOf(t.getMessage());
    if (m.contains("in use")) {
      return EADDRINUSE;
    }
    if (m.contains("assign requested")) {
      return EADDRNOTAVAIL;
    }
    if (m.contains("nvalid argument")) {
      return EINVAL;
    }
    if (m.contains("ermission denied")) {
      return EACCES;
    }
    if (m.contains("o such file")) {
      return ENOENT;
    }
    if (m.contains("reset")) {
      return ECONNRESET;
    }
    if (m.contains("roken pipe")) {
      return EPIPE;
    }
    if (m.contains("refused")) {
      return ECONNREFUSED;
    }
    if (m.contains("etwork is unreachable")) {
      return ENETUNREACH;
    }
    if (m.contains("o route to host")) {
      return EHOSTUNREACH;
    }
    if (m.contains("timed out")) {
      return ETIMEDOUT;
    }
    if (m.contains("oo many open files")) {
      return EMFILE;
    }
    return switch (t) {
      case ConnectException c -> ECONNREFUSED;
      case BindException b -> EINVAL;
      default -> EIO;
    };
  }
}
