package dev.gosim.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The files of one interpreter, laid end to end so that a position is one int (Go's {@code
 * token.FileSet}). Position 0 is "nowhere". Safe for use by several threads.
 */
public final class FileSet {
  /** "No position". */
  public static final int NO_POS = 0;

  private final List<SourceFile> files = new ArrayList<>();
  private int next = 1;

  /** Adds a file whose text is in {@link SourceFile#decode}'s form. */
  public SourceFile add(String name, String text) {
    return add(name, name, text);
  }

  /** The same of a file that stacks call by its {@code path}. */
  public synchronized SourceFile add(String name, String path, String text) {
    SourceFile file = new SourceFile(name, path, text, next);
    next += text.length() + 1;
    files.add(file);
    return file;
  }

  /** The file a position lies in, or null for {@link #NO_POS}. */
  public synchronized SourceFile file(int pos) {
    int lo = 0;
    int hi = files.size() - 1;
    while (lo <= hi) {
      int mid = (lo + hi) >>> 1;
      SourceFile f = files.get(mid);
      if (pos < f.base()) {
        hi = mid - 1;
      } else if (f.contains(pos)) {
        return f;
      } else {
        lo = mid + 1;
      }
    }
    return null;
  }

  /** {@code file:line:col} (see {@link Place}), or {@code -} where there is no position. */
  public String position(int pos) {
    SourceFile f = file(pos);
    return f == null ? "-" : f.place(pos).toString();
  }
}
