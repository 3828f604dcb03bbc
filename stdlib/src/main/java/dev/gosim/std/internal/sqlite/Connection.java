package dev.gosim.std.internal.sqlite;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goroutine;
import dev.gosim.std.Bytes;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.SQLiteException;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * A connection to a database. SQLite computes on the thread that calls it, so a native here is a
 * system call to the scheduler.
 */
final class Connection {
  /** SQLITE_CANTOPEN, for what sqlite-jdbc finds out before SQLite does. */
  private static final int CANNOT_OPEN = 14;

  private final JDBC4Connection connection;
  private final DB db;

  /** Asks for sqlite3_last_insert_rowid; made when first needed. */
  private Statement last;

  private Connection(JDBC4Connection connection) throws SQLException {
    this.connection = connection;
    this.db = connection.getDatabase();
  }

  /** What SQLite says went wrong: an extended result code, and a text; 0 if nothing did. */
  record Failure(long code, String text) {
    static final Failure NONE = new Failure(0, "");

    static Failure of(SQLException e) {
      String message = String.valueOf(e.getMessage());
      if (!(e instanceof SQLiteException s)) {
        return new Failure(CANNOT_OPEN, "unable to open database file");
      }
      // "[CODE] what JDBC says of it (what SQLite says)"
      String general = s.getResultCode().toString() + " (";
      return new Failure(
          s.getResultCode().code,
          Bytes.encode(
              message.startsWith(general)
                  ? message.substring(general.length(), message.length() - 1)
                  : message));
    }
  }

  record Opened(Object connection, long code, String text) implements Results {}

  @Native("open")
  static Opened open(Goroutine g, String name) {
    g.entersyscall();
    try {
      String java = Bytes.decode(name);
      Properties none = new Properties();
      return new Opened(
          new Connection(new JDBC4Connection("jdbc:sqlite:" + java, java, none)), 0, "");
    } catch (SQLException e) {
      Failure f = Failure.of(e);
      return new Opened(null, f.code, f.text);
    } finally {
      g.exitsyscall();
    }
  }

  record Ended(long code, String text) implements Results {
    static Ended of(Failure f) {
      return new Ended(f.code, f.text);
    }
  }

  @Native("(*connection).close")
  static Ended close(Goroutine g, Object c) {
    g.entersyscall();
    try {
      ((Connection) c).connection.close();
      return Ended.of(Failure.NONE);
    } catch (SQLException e) {
      return Ended.of(Failure.of(e));
    } finally {
      g.exitsyscall();
    }
  }

  /** Ends what runs on the connection, from another goroutine. */
  @Native("(*connection).interrupt")
  static void interrupt(Object c) {
    try {
      ((Connection) c).db.interrupt();
    } catch (SQLException e) {
      throw new IllegalStateException(e); // says the interface; the library's method does not
    }
  }

  record Changed(long rows, long lastId) implements Results {}

  @Native("(*connection).changes")
  static Changed changes(Object c) {
    Connection connection = (Connection) c;
    try {
      long rows = connection.db.changes();
      return new Changed(rows, connection.db.total_changes() == 0 ? 0 : connection.lastId());
    } catch (SQLException e) {
      throw new IllegalStateException("internal/sqlite: changes", e);
    }
  }

  private long lastId() throws SQLException {
    if (last == null) {
      last = Statement.of(this, "select last_insert_rowid()");
    }
    last.step(new Object[0]);
    long id = last.integer(0);
    last.reset();
    return id;
  }

  CoreStatement prepare(String sql) throws SQLException {
    return (CoreStatement) connection.prepareStatement(sql);
  }

  DB db() {
    return db;
  }
}
