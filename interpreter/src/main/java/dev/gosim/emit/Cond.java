package dev.gosim.emit;

/** A comparison. */
public enum Cond {
  EQ,
  NE,
  LT,
  LE,
  GT,
  GE;

  Cond negated() {
    return switch (this) {
      case EQ -> NE;
      case NE -> EQ;
      case LT -> GE;
      case LE -> GT;
      case GT -> LE;
      case GE -> LT;
    };
  }
}
