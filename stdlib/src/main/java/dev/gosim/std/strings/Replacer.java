package dev.gosim.std.strings;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.types.Type;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;

/**
 * A strings.Replacer. Where several old strings match, the one given first wins; the empty one
 * matches everywhere but right behind its own last match.
 */
final class Replacer extends StructValue {
  private static final int[] NONE = {};

  private final String[] old;
  private final String[] with;

  /** By first byte, which old strings begin with it, in the order given. */
  private final int[][] byFirst = new int[256][];

  /** Which old string is empty, or -1. */
  private final int empty;

  private Replacer(Type type, Slice oldnew) {
    super(type);
    int n = oldnew.len / 2;
    old = new String[n];
    with = new String[n];
    int e = -1;
    for (int i = 0; i < n; i++) {
      old[i] = (String) ((Object[]) oldnew.array)[oldnew.off + 2 * i];
      with[i] = (String) ((Object[]) oldnew.array)[oldnew.off + 2 * i + 1];
      if (old[i].isEmpty()) {
        e = e < 0 ? i : e;
      } else {
        char c = old[i].charAt(0);
        int[] before = byFirst[c] == null ? NONE : byFirst[c];
        byFirst[c] = java.util.Arrays.copyOf(before, before.length + 1);
        byFirst[c][before.length] = i;
      }
    }
    empty = e;
  }

  /** A Replacer is used through its pointer; a copy behaves like the original. */
  @Override
  public StructValue copy() {
    return this;
  }

  private int match(String s, int at, boolean ignoreEmpty) {
    int found = ignoreEmpty ? -1 : empty;
    if (at < s.length()) {
      int[] candidates = byFirst[s.charAt(at)];
      if (candidates != null) {
        for (int i : candidates) {
          if (found >= 0 && found < i) {
            break;
          }
          if (s.startsWith(old[i], at)) {
            return i;
          }
        }
      }
    }
    return found;
  }

  private String replace(String s) {
    StringBuilder b = null;
    int last = 0;
    boolean afterEmpty = false;
    for (int i = 0; i <= s.length(); ) {
      int m = match(s, i, afterEmpty);
      afterEmpty = m >= 0 && old[m].isEmpty();
      if (m < 0) {
        i++;
        continue;
      }
      if (b == null) {
        b = new StringBuilder(s.length() + 16);
      }
      b.append(s, last, i).append(with[m]);
      i += old[m].length();
      last = i;
    }
    return b == null ? s : b.append(s, last, s.length()).toString();
  }

  @Native("NewReplacer")
  static Object newReplacer(Host host, Slice oldnew) {
    if (oldnew.len % 2 == 1) {
      throw GoPanic.string("strings.NewReplacer: odd argument count");
    }
    return new Replacer(host.type("strings", "Replacer"), oldnew);
  }

  @Native("(*Replacer).Replace")
  static String replace(StructValue r, String s) {
    if (r instanceof Replacer x) {
      return x.replace(s);
    }
    throw GoPanic.nilDereference();
  }
}
