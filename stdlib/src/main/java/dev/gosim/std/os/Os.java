package dev.gosim.std.os;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.std.Bytes;
import dev.gosim.value.GoExit;
import dev.gosim.value.Slice;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** Natives of package os: the process and its environment. */
public final class Os {
  private Os() {}

  private static Slice strings(Object[] list) {
    return new Slice(list, 0, list.length, list.length);
  }

  @Native("args")
  static Slice args(Host host) {
    return strings(host.args().stream().map(Bytes::encode).toArray());
  }

  @Native("systemEnviron")
  static Slice environ() {
    return strings(
        System.getenv().entrySet().stream()
            .map(e -> (Object) Bytes.encode(e.getKey() + "=" + e.getValue()))
            .toArray());
  }

  @Native("Exit")
  static void exit(long code) {
    throw new GoExit((int) code & 0xff);
  }

  @Native("Getpid")
  static long getpid() {
    return ProcessHandle.current().pid();
  }

  @Native("hostname")
  static String hostname() {
    String name = System.getenv("HOSTNAME");
    if (name != null) {
      return Bytes.encode(name);
    }
    try {
      return Bytes.encode(java.nio.file.Files.readString(Path.of("/etc/hostname")).strip());
    } catch (java.io.IOException e) {
      return "localhost";
    }
  }

  @Native("getwd")
  static String getwd() {
    return Bytes.encode(System.getProperty("user.dir"));
  }

  @Native("random")
  static long random() {
    return ThreadLocalRandom.current().nextInt() & 0xffffffffL;
  }
}
