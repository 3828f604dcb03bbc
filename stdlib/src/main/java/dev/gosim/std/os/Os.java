package dev.gosim.std.os;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.sched.Goroutine;
import dev.gosim.std.Bytes;
import dev.gosim.value.GoExit;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Natives of package os: the process and its environment. */
final class Os {
  private Os() {}

  private static Slice strings(List<String> list) {
    return Slice.ofRefs(list.stream().map(Bytes::encode).toArray());
  }

  @Native("args")
  static Slice args(Host host) {
    return strings(host.args());
  }

  /** What the process was given; a program that starts in another folder has that one as PWD. */
  @Native("systemEnviron")
  static Slice systemEnviron(Host host) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    if (!host.directory().equals(Path.of("").toAbsolutePath())) {
      environment.put("PWD", host.directory().toString());
    }
    List<String> out = new ArrayList<>();
    environment.forEach((name, value) -> out.add(name + "=" + value));
    return strings(out);
  }

  @Native("exit")
  static void exit(long code) {
    throw new GoExit((int) code & 0xff);
  }

  /** The numbers in a line of /proc/self/status. */
  @Native("ids")
  static Slice ids(String word) {
    try {
      for (String line : java.nio.file.Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith(word + ":")) {
          String[] fields = line.substring(word.length() + 1).strip().split("\\s+");
          long[] out = new long[fields[0].isEmpty() ? 0 : fields.length];
          for (int i = 0; i < out.length; i++) {
            out[i] = Long.parseLong(fields[i]);
          }
          return new Slice(out, 0, out.length, out.length);
        }
      }
    } catch (IOException e) {
      // No /proc: nothing is known.
    }
    return Slice.NIL;
  }

  @Native("hostname")
  static String hostname() {
    for (String file : List.of("/proc/sys/kernel/hostname", "/etc/hostname")) {
      try {
        return Bytes.encode(java.nio.file.Files.readString(Path.of(file)).strip());
      } catch (IOException e) {
        // The next one may be there.
      }
    }
    return "localhost";
  }

  @Native("getwd")
  static String getwd(Host host) {
    return Workspace.of(host).directory();
  }

  @Native("absolute")
  static String absolute(Host host, String name) {
    return Bytes.encode(Workspace.path(host, name).normalize().toString());
  }

  @Native("random")
  static long random(Goroutine g) {
    return g.random64() & 0xffffffffL;
  }

  @Native("noteFile")
  static void noteFile(Host host, long fd, StructValue file) {
    if (fd == 1) {
      StandardStreams.of(host).noteStdout(file);
    }
  }
}
