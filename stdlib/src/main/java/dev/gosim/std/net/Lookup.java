package dev.gosim.std.net;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goroutine;
import dev.gosim.std.Bytes;
import dev.gosim.value.Slice;
import java.io.IOException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Natives of package net: the system's resolver, asked on a thread of its own. */
final class Lookup {
  private static final int FOUND = 0;
  private static final int NOT_FOUND = 1;
  private static final int FAILED = 2;
  private static final int STOPPED = 3;
  private static final int PENDING = -1;

  private final IoWait wait;
  private Slice addresses = Slice.NIL;
  private int outcome = PENDING;

  private Lookup(Host host) {
    wait = new IoWait(host.scheduler());
  }

  @Native("startLookup")
  static Object startLookup(Host host, String name) {
    Lookup l = new Lookup(host);
    Network.threads(host).execute(() -> l.run(Bytes.decode(name)));
    return l;
  }

  private void run(String name) {
    try {
      InetAddress[] found = InetAddress.getAllByName(IDN.toASCII(name));
      answer(Slice.ofRefs(Stream.of(found).map(InetAddress::getHostAddress).toArray()), FOUND);
    } catch (UnknownHostException e) {
      String why = String.valueOf(e.getMessage());
      answer(Slice.NIL, why.contains("Temporary failure") ? FAILED : NOT_FOUND);
    } catch (IllegalArgumentException e) {
      answer(Slice.NIL, NOT_FOUND); // no name that could be asked for
    } finally {
      wait.ended();
    }
  }

  private void answer(Slice found, int how) {
    wait.update(() -> {
      if (outcome == PENDING) {
        addresses = found;
        outcome = how;
      }
    });
  }

  record Answer(Slice addrs, long outcome) implements Results {}

  @Native("(*lookup).wait")
  static Answer await(Goroutine g, Object lookup) {
    Lookup l = (Lookup) lookup;
    l.wait.await(g, () -> l.outcome != PENDING);
    return new Answer(l.addresses, l.outcome);
  }

  @Native("(*lookup).stop")
  static void stop(Object lookup) {
    ((Lookup) lookup).answer(Slice.NIL, STOPPED);
  }

  @Native("nameserver")
  static String nameserver() {
    try (Stream<String> lines = Files.lines(Path.of("/etc/resolv.conf"))) {
      return lines
          .map(String::strip)
          .filter(line -> line.startsWith("nameserver "))
          .map(line -> line.substring("nameserver ".length()).strip())
          .map(ip -> ip.indexOf(':') >= 0 ? "[" + ip + "]:53" : ip + ":53")
          .findFirst()
          .orElse("127.0.0.1:53");
    } catch (IOException e) {
      return "127.0.0.1:53"; // what the resolver asks when nothing is configured
    }
  }
}
