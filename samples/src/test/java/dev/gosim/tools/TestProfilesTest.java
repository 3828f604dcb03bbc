package dev.gosim.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gosim.interp.Settings;
import dev.gosim.samples.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The profiles that {@code gosim test} writes: in the folder that it was called in. */
final class TestProfilesTest {
  private static final String TEST =
      """
      package a

      import (
      	"sync"
      	"testing"
      	"time"
      )

      func TestLock(t *testing.T) {
      	var mu sync.Mutex
      	var wg sync.WaitGroup
      	for range 3 {
      		wg.Go(func() {
      			mu.Lock()
      			time.Sleep(20 * time.Millisecond)
      			mu.Unlock()
      		})
      	}
      	wg.Wait()
      }
      """;

  @TempDir Path scratch;

  @BeforeEach
  void module() throws IOException {
    Files.writeString(scratch.resolve("go.mod"), "module example.com/m\n\ngo 1.26\n");
    for (String name : List.of("a", "b")) {
      Files.createDirectory(scratch.resolve(name));
      Files.writeString(scratch.resolve(name).resolve("lock_test.go"), TEST);
    }
  }

  private Ran test(String... args) {
    Duration limit = Duration.ofSeconds(120);
    return Ran.test(new Ran.Request(scratch, List.of(args), new byte[0], Settings.GO, limit));
  }

  @Test
  void areWritten() throws IOException, InterruptedException {
    Files.createDirectory(scratch.resolve("out"));
    Ran ran =
        test(
            "-cpuprofile=cpu",
            "-memprofile=mem",
            "-trace=trace",
            "-blockprofile=block",
            "-mutexprofile=mutex",
            "-outputdir=out",
            "./a");
    assertTrue(!ran.timedOut() && ran.outcome().exitCode() == 0, ran::all);
    for (String[] profile :
        new String[][] {
          {"cpu", "Type: cpu"},
          {"mem", "Type: alloc_space"},
          {"block", "sync.(*Mutex).Lock\n"},
          {"mutex", "sync.(*Mutex).Unlock\n"}
        }) {
      String file = scratch.resolve("out").resolve(profile[0]).toString();
      String top = Tool.run(scratch, "pprof", "-top", "-nodecount=1000", file);
      assertTrue(top.contains(profile[1]), top);
    }
    String trace = scratch.resolve("out/trace").toString();
    String parsed = Tool.run(scratch, "trace", "-d=parsed", trace);
    assertTrue(parsed.contains("a.TestLock.func1 @"), parsed);
  }

  @Test
  void ofOnePackageOnly() {
    Ran ran = test("-mutexprofile=mutex", "./...");
    assertEquals("cannot use -mutexprofile flag with multiple packages\n", ran.err());
  }

  @Test
  void thatCannotBeWritten() {
    Ran ran = test("-v", "-cpuprofile=nowhere/cpu", "./a");
    String file = scratch.resolve("nowhere/cpu").toString();
    String said = "testing: open " + file + ": no such file or directory\n";
    assertTrue(ran.all().contains(said), ran::all);
    assertEquals(0, ran.outcome().exitCode());
  }
}
