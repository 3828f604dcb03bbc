package dev.gosim.parse;

/** A set of token types of {@link GoLexer}. */
record TokenSet(long low, long high) {
  static TokenSet of(int... types) {
    long low = 0;
    long high = 0;
    for (int t : types) {
      if (t < 64) {
        low |= 1L << t;
      } else {
        high |= 1L << (t - 64);
      }
    }
    return new TokenSet(low, high);
  }

  boolean has(int type) {
    return type >= 0 && ((type < 64 ? low >>> type : high >>> (type - 64)) & 1) != 0;
  }

  TokenSet or(TokenSet other) {
    return new TokenSet(low | other.low, high | other.high);
  }
}
