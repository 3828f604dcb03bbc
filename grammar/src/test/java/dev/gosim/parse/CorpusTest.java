package dev.gosim.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gosim.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.junit.jupiter.api.Test;

/** The grammar on Go's own library. {@code -Dgosim.corpus=1} reads all of it. */
class CorpusTest {
  private static final int STEP = Integer.getInteger("gosim.corpus", 40);

  @Test
  void acceptsTheLibrary() throws IOException {
    List<String> refused = new ArrayList<>();
    for (Path path : Sources.every(STEP, Sources.library(Sources.goRoot()))) {
      List<String> messages = Sources.messages(Sources.file(path));
      if (!messages.isEmpty()) {
        refused.add(path + ":" + messages);
      }
    }
    assertEquals(List.of(), refused);
  }

  /** SLL prediction is enough: full context gives the same trees. */
  @Test
  void needsNoFullContext() throws IOException {
    List<Path> files = Sources.every(10 * STEP + 7, Sources.library(Sources.goRoot()));
    for (Path path : files) {
      SourceFile file = Sources.file(path);
      assertEquals(
          tree(file, PredictionMode.LL), tree(file, PredictionMode.SLL), () -> path.toString());
    }
  }

  private static String tree(SourceFile file, PredictionMode mode) {
    GoParser parser = new GoParser(Scanner.scan(file, 0, file.text().length()));
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(mode);
    return parser.sourceFile().toStringTree(parser);
  }
}
