package dev.gosim.std.internal.postgres;

import dev.gosim.std.Bytes;
import dev.gosim.value.Slice;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What went wrong, as strings: first what kind it is, then a text, or the fields of a message of
 * the server.
 */
final class Failures {
  static final Slice NONE = Slice.NIL;

  private Failures() {}

  static Slice of(SQLException e) {
    if (e instanceof PSQLException p && p.getServerErrorMessage() != null) {
      return fields(p.getServerErrorMessage());
    }
    String text = String.valueOf(e.getMessage());
    if (e.getCause() instanceof ConnectException c) {
      return strings("refused", String.valueOf(c.getMessage()));
    }
    return strings(text.contains("does not support SSL") ? "ssl" : "other", text);
  }

  private static Slice fields(ServerErrorMessage m) {
    return strings(
        "server",
        m.getSeverity(),
        m.getSQLState(),
        m.getMessage(),
        m.getDetail(),
        m.getHint(),
        number(m.getPosition()),
        number(m.getInternalPosition()),
        m.getInternalQuery(),
        m.getWhere(),
        m.getSchema(),
        m.getTable(),
        m.getColumn(),
        m.getDatatype(),
        m.getConstraint(),
        m.getFile(),
        number(m.getLine()),
        m.getRoutine());
  }

  /** The fields are absent as 0. */
  private static String number(int n) {
    return n == 0 ? null : Integer.toString(n);
  }

  private static Slice strings(String... all) {
    return Slice.ofRefs(Stream.of(all).map(s -> s == null ? "" : Bytes.encode(s)).toArray());
  }
}
