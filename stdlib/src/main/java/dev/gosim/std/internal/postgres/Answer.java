package dev.gosim.std.internal.postgres;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.std.Bytes;
import dev.gosim.value.Slice;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.core.Field;
import org.postgresql.core.Query;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.Tuple;

/**
 * What the server answers to one query: for each of its statements rows, or how many it changed.
 */
final class Answer extends ResultHandlerBase {
  private static final class Part {
    Field[] fields = new Field[0];
    List<Tuple> rows = List.of();
    long affected;
    boolean complete;
  }

  private final List<Part> parts = new ArrayList<>();

  private Part open() {
    if (parts.isEmpty() || parts.getLast().complete) {
      parts.add(new Part());
    }
    return parts.getLast();
  }

  @Override
  public void handleResultRows(Query q, Field[] fields, List<Tuple> rows, ResultCursor cursor) {
    Part part = open();
    part.fields = fields == null ? part.fields : fields;
    part.rows = rows;
    part.affected = rows.size();
  }

  @Override
  public void handleCommandStatus(String status, long affected, long oid) {
    Part part = open();
    part.affected = Math.max(affected, part.affected);
    part.complete = true;
  }

  /** Notices go to a handler of the connection's in Go, which there is none of by default. */
  @Override
  public void handleWarning(SQLWarning warning) {}

  @Native("(*answer).parts")
  static long parts(Object answer) {
    return ((Answer) answer).parts.size();
  }

  record Description(
      Slice names, Slice types, Slice sizes, Slice modifiers, long rows, long affected)
      implements Results {}

  /** The columns of a part, with their types' numbers, sizes and modifiers. */
  @Native("(*answer).describe")
  static Description describe(Object answer, long at) {
    Part part = ((Answer) answer).parts.get((int) at);
    int n = part.fields.length;
    Object[] names = new Object[n];
    long[] types = new long[n];
    long[] sizes = new long[n];
    long[] modifiers = new long[n];
    for (int i = 0; i < n; i++) {
      names[i] = Bytes.encode(part.fields[i].getColumnLabel());
      types[i] = Integer.toUnsignedLong(part.fields[i].getOID());
      sizes[i] = part.fields[i].getLength();
      modifiers[i] = part.fields[i].getMod();
    }
    return new Description(
        Slice.ofRefs(names),
        new Slice(types, 0, n, n),
        new Slice(sizes, 0, n, n),
        new Slice(modifiers, 0, n, n),
        part.rows.size(),
        part.affected);
  }

  record Value(String text, boolean present) implements Results {}

  @Native("(*answer).value")
  static Value value(Object answer, long at, long row, long column) {
    byte[] b = ((Answer) answer).parts.get((int) at).rows.get((int) row).get((int) column);
    return b == null ? new Value("", false) : new Value(Bytes.string(b, 0, b.length), true);
  }
}
