package dev.gosim.std.internal.sqlite;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goroutine;
import dev.gosim.std.Bytes;
import dev.gosim.std.internal.sqlite.Connection.Failure;
import dev.gosim.value.Boxed;
import dev.gosim.value.Slice;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;

/** A prepared statement, and the row it stands on. */
final class Statement {
  private static final int ROW = 100;
  private static final int DONE = 101;
  private static final int PRIMARY = 0xff;

  private final Connection connection;
  private final String sql;
  private CoreStatement prepared;

  private Statement(Connection connection, String sql) throws SQLException {
    this.connection = connection;
    this.sql = sql;
    this.prepared = connection.prepare(sql);
  }

  static Statement of(Connection c, String sql) throws SQLException {
    return new Statement(c, sql);
  }

  record Prepared(Object statement, long code, String text) implements Results {}

  @Native("(*connection).prepare")
  static Prepared prepare(Goroutine g, Object c, String sql) {
    g.entersyscall();
    try {
      return new Prepared(new Statement((Connection) c, Bytes.decode(sql)), 0, "");
    } catch (SQLException e) {
      Failure f = Failure.of(e);
      return new Prepared(null, f.code(), f.text());
    } finally {
      g.exitsyscall();
    }
  }

  record Stepped(boolean row, long code, String text) implements Results {}

  /** Binds the arguments and goes to the first row. */
  @Native("(*statement).first")
  static Stepped first(Goroutine g, Object s, Slice args) {
    Object[] values = new Object[args.len];
    for (int i = 0; i < args.len; i++) {
      values[i] =
          switch (((Object[]) args.array)[args.off + i]) {
            case String text -> Bytes.decode(text);
            case Boxed b when b.value instanceof Slice blob -> Bytes.of(blob);
            case Object number -> number;
            case null -> null;
          };
    }
    return run(g, () -> ((Statement) s).step(values));
  }

  @Native("(*statement).next")
  static Stepped next(Goroutine g, Object s) {
    return run(g, () -> ((Statement) s).step());
  }

  private interface Step {
    boolean run() throws SQLException;
  }

  private static Stepped run(Goroutine g, Step step) {
    g.entersyscall();
    try {
      return new Stepped(step.run(), 0, "");
    } catch (SQLException e) {
      Failure f = Failure.of(e);
      return new Stepped(false, f.code(), f.text());
    } finally {
      g.exitsyscall();
    }
  }

  /** A statement that failed has been closed by JDBC, and is prepared anew. */
  boolean step(Object[] args) throws SQLException {
    if (prepared.pointer.isClosed()) {
      prepared = connection.prepare(sql);
    }
    return connection.db().execute(prepared, args);
  }

  private boolean step() throws SQLException {
    int code = prepared.pointer.safeRunInt(DB::step);
    if ((code & PRIMARY) != ROW && (code & PRIMARY) != DONE) {
      connection.db().throwex(code);
    }
    return (code & PRIMARY) == ROW;
  }

  /** Makes it ready to be run again; what goes wrong was told by the last step. */
  @Native("(*statement).reset")
  static void reset(Goroutine g, Object s) {
    g.entersyscall();
    try {
      ((Statement) s).reset();
    } catch (SQLException e) {
      throw new IllegalStateException("internal/sqlite: reset", e);
    } finally {
      g.exitsyscall();
    }
  }

  void reset() throws SQLException {
    if (!prepared.pointer.isClosed()) {
      prepared.pointer.safeRunInt(DB::reset);
      prepared.pointer.safeRunInt(DB::clear_bindings);
    }
  }

  @Native("(*statement).close")
  static void close(Goroutine g, Object s) {
    g.entersyscall();
    try {
      ((Statement) s).close();
    } catch (SQLException e) {
      throw new IllegalStateException("internal/sqlite: close", e);
    } finally {
      g.exitsyscall();
    }
  }

  private void close() throws SQLException {
    ((PreparedStatement) prepared).close();
  }

  // ---- the current row ----

  record Columns(Slice names, Slice types) implements Results {}

  /** The names of the columns, and the types that they were declared with. */
  @Native("(*statement).columns")
  static Columns columns(Object s) {
    CoreStatement p = ((Statement) s).prepared;
    int n = ask(() -> p.pointer.safeRunInt(DB::column_count));
    Object[] names = new Object[n];
    Object[] types = new Object[n];
    for (int i = 0; i < n; i++) {
      int at = i;
      names[i] = text(ask(() -> p.pointer.safeRun((db, stmt) -> db.column_name(stmt, at))));
      types[i] = text(ask(() -> p.pointer.safeRun((db, stmt) -> db.column_decltype(stmt, at))));
    }
    return new Columns(Slice.ofRefs(names), Slice.ofRefs(types));
  }

  private static String text(String java) {
    return java == null ? "" : Bytes.encode(java);
  }

  /** SQLITE_INTEGER and so on. */
  @Native("(*statement).kind")
  static long kind(Object s, long column) {
    CoreStatement p = ((Statement) s).prepared;
    return ask(() -> p.pointer.safeRunInt((db, stmt) -> db.column_type(stmt, (int) column)));
  }

  @Native("(*statement).integer")
  static long integer(Object s, long column) {
    return ((Statement) s).integer((int) column);
  }

  long integer(int column) {
    return ask(() -> prepared.pointer.safeRunLong((db, stmt) -> db.column_long(stmt, column)));
  }

  @Native("(*statement).float")
  static double real(Object s, long column) {
    CoreStatement p = ((Statement) s).prepared;
    return ask(() -> p.pointer.safeRunDouble((db, stmt) -> db.column_double(stmt, (int) column)));
  }

  /** The bytes of a text or blob. */
  @Native("(*statement).bytes")
  static String bytes(Object s, long column) {
    CoreStatement p = ((Statement) s).prepared;
    byte[] b = ask(() -> p.pointer.safeRun((db, stmt) -> db.column_blob(stmt, (int) column)));
    return b == null ? "" : Bytes.string(b, 0, b.length);
  }

  private interface Question<T> {
    T ask() throws SQLException;
  }

  /** Of a statement that is open, about a column that exists: there is always an answer. */
  private static <T> T ask(Question<T> question) {
    try {
      return question.ask();
    } catch (SQLException e) {
      throw new IllegalStateException("internal/sqlite: column", e);
    }
  }
}
