package dev.gosim.samples;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The programs with goroutines in a JVM without access to the hook that makes our scheduler run
 * virtual threads: on the JDK's they print the same. What they print there may not depend on an
 * order that Go's scheduler has and the language does not promise: those (scheduling/) are left
 * out. The build runs this class in a JVM of its own.
 */
@Execution(ExecutionMode.CONCURRENT)
final class JdkSchedulerTest {
  private static final List<String> TOPICS =
      List.of("goroutines", "channels", "select", "sync", "context", "time");

  @BeforeAll
  static void onlyThere() {
    assumeTrue(System.getProperty("scheduler", "").equals("jdk"), "needs a JVM without the hook");
  }

  @Test
  void theHookIsOutOfReach() {
    assertFalse(Thread.class.getModule().isOpen("java.lang", JdkSchedulerTest.class.getModule()));
  }

  @TestFactory
  Stream<DynamicTest> untimed() throws IOException {
    return tests(false);
  }

  @TestFactory
  @Execution(ExecutionMode.SAME_THREAD)
  Stream<DynamicTest> timed() throws IOException {
    return tests(true);
  }

  private static Stream<DynamicTest> tests(boolean timed) throws IOException {
    return Programs.tests(timed, 0)
        .filter(t -> TOPICS.contains(t.getDisplayName().split("/", 2)[0]));
  }
}
