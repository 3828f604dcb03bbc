package dev.gosim.samples;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/** The programs below samples/ that hang on sleeps, while no other test takes their time. */
@Isolated
final class TimedSamplesTest {
  @TestFactory
  Stream<DynamicTest> onAllProcessors() throws IOException {
    return Programs.tests(true, 0);
  }

  @TestFactory
  Stream<DynamicTest> onOneProcessor() throws IOException {
    return Programs.tests(true, 1);
  }
}
