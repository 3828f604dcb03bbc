package dev.gosim.std.sync.atomic;

/** The widths of the integers that atomic operations work on. */
enum Width {
  INT32,
  UINT32,
  LONG;

  long wrap(long v) {
    return switch (this) {
      case INT32 -> (int) v;
      case UINT32 -> v & 0xffffffffL;
      case LONG -> v;
    };
  }
}
