package dev.gosim.std.internal.postgres;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goroutine;
import dev.gosim.std.Bytes;
import dev.gosim.value.Boxed;
import dev.gosim.value.Slice;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Oid;
import org.postgresql.core.ParameterList;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.SqlCommand;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/** A connection to a server. All values travel as text, as they do with Go's drivers. */
final class Session {
  private static final int FLAGS =
      QueryExecutor.QUERY_ONESHOT
          | QueryExecutor.QUERY_SUPPRESS_BEGIN
          | QueryExecutor.QUERY_NO_BINARY_TRANSFER
          | QueryExecutor.QUERY_BOTH_ROWS_AND_STATUS;

  private final PgConnection connection;
  private final QueryExecutor executor;

  private Session(PgConnection connection) {
    this.connection = connection;
    this.executor = connection.getQueryExecutor();
  }

  record Opened(Object session, Slice failure) implements Results {}

  /** {@code settings} are names and values of pgjdbc's properties. */
  @Native("open")
  static Opened open(Goroutine g, String url, Slice settings) {
    Properties p = new Properties();
    Object[] all = (Object[]) settings.array;
    for (int i = 0; i + 1 < settings.len; i += 2) {
      p.setProperty(
          Bytes.decode((String) all[settings.off + i]),
          Bytes.decode((String) all[settings.off + i + 1]));
    }
    g.entersyscallblock();
    try {
      return new Opened(
          new Session((PgConnection) new Driver().connect(Bytes.decode(url), p)), Failures.NONE);
    } catch (SQLException e) {
      return new Opened(null, Failures.of(e));
    } finally {
      g.exitsyscall();
    }
  }

  @Native("(*session).close")
  static void close(Goroutine g, Object s) {
    g.entersyscallblock();
    try {
      ((Session) s).connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e); // says the interface; closing tells no errors
    } finally {
      g.exitsyscall();
    }
  }

  /** Asks the server, on a connection of its own, to end what runs. Whether it could be asked. */
  @Native("(*session).cancel")
  static boolean cancel(Goroutine g, Object s) {
    g.entersyscallblock();
    try {
      ((Session) s).connection.cancelQuery();
      return true;
    } catch (SQLException e) {
      return false;
    } finally {
      g.exitsyscall();
    }
  }

  @Native("(*session).closed")
  static boolean closed(Object s) {
    return ((Session) s).executor.isClosed();
  }

  /** Whether the transaction that is open can only be rolled back. */
  @Native("(*session).inFailedTransaction")
  static boolean inFailedTransaction(Object s) {
    return ((Session) s).executor.getTransactionState() == TransactionState.FAILED;
  }

  @Native("(*session).timeZone")
  static String timeZone(Object s) {
    java.util.TimeZone zone = ((Session) s).executor.getTimeZone();
    return zone == null ? "UTC" : zone.getID();
  }

  record Answered(Object answer, Slice failure) implements Results {}

  /** Statements without parameters, as many as there are. */
  @Native("(*session).simple")
  static Answered simple(Goroutine g, Object s, String sql) {
    Session session = (Session) s;
    Query q = session.query(sql, 0);
    return session.run(g, q, null, FLAGS | QueryExecutor.QUERY_EXECUTE_AS_SIMPLE);
  }

  /** A statement with parameters: text, or bytes for one of type bytea, or nil. */
  @Native("(*session).extended")
  static Answered extended(Goroutine g, Object s, String sql, Slice args) {
    Session session = (Session) s;
    Query q = session.query(sql, args.len);
    ParameterList list = q.createParameterList();
    try {
      for (int i = 0; i < args.len; i++) {
        switch (((Object[]) args.array)[args.off + i]) {
          case String text -> list.setStringParameter(i + 1, Bytes.decode(text), Oid.UNSPECIFIED);
          case Boxed b when b.value instanceof Slice bytes ->
              list.setBytea(i + 1, Bytes.of(bytes), 0, bytes.len);
          case null -> list.setNull(i + 1, Oid.UNSPECIFIED);
          case Object other -> throw new IllegalArgumentException(other.toString());
        }
      }
    } catch (SQLException e) {
      return new Answered(null, Failures.of(e));
    }
    return session.run(g, q, list, FLAGS);
  }

  record Described(Slice types, Slice failure) implements Results {}

  /** The types of a statement's parameters, which are the numbers of pg_type. */
  @Native("(*session).parameters")
  static Described parameters(Goroutine g, Object s, String sql, long n) {
    Session session = (Session) s;
    Query q = session.query(sql, (int) n);
    ParameterList list = q.createParameterList();
    Answered a = session.run(g, q, list, FLAGS | QueryExecutor.QUERY_DESCRIBE_ONLY);
    int[] oids = list.getTypeOIDs();
    long[] types = new long[(int) n];
    for (int i = 0; i < types.length && a.failure == Failures.NONE; i++) {
      types[i] = Integer.toUnsignedLong(oids[i]);
    }
    return new Described(new Slice(types, 0, types.length, types.length), a.failure);
  }

  /** The SQL as it is, with its $1, $2: pgjdbc has to know their number only. */
  private Query query(String sql, int parameters) {
    return executor.wrap(
        List.of(new NativeQuery(Bytes.decode(sql), new int[parameters], false, SqlCommand.BLANK)));
  }

  private Answered run(Goroutine g, Query q, ParameterList args, int flags) {
    Answer answer = new Answer();
    g.entersyscallblock();
    try {
      executor.execute(q, args, answer, 0, 0, flags);
      return new Answered(answer, Failures.NONE);
    } catch (SQLException e) {
      return new Answered(answer, Failures.of(e));
    } finally {
      q.close();
      g.exitsyscall();
    }
  }
}
