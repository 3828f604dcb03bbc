package dev.gosim.std.net.http;

import dev.gosim.natives.Native;
import dev.gosim.std.net.Socket;
import dev.gosim.value.Func;
import dev.gosim.value.StructValue;

/** What the server wants of a connection that net.Conn does not offer. */
final class Connections {
  private Connections() {}

  /**
   * Lets f run when the other side goes away, if the connection is a *net.TCPConn itself; false if
   * it is of another type, and only reading tells.
   */
  @Native("whenGone")
  static boolean whenGone(Object conn, Func f) {
    Socket s = socket(conn);
    if (s == null) {
      return false;
    }
    s.whenGone(f);
    return true;
  }

  private static Socket socket(Object value) {
    if (!(value instanceof StructValue v)) {
      return null;
    }
    for (Object field : v.refs) {
      if (field instanceof Socket s) {
        return s;
      }
    }
    return v.refs.length == 1 ? socket(v.refs[0]) : null;
  }
}
