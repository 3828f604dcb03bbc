package dev.gosim.repl;

import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completion for JLine: names, each with its type. */
final class NameCompleter implements Completer {
  private final Supplier<Names> names;

  /**
   * @param names of the session that there is now
   */
  NameCompleter(Supplier<Names> names) {
    this.names = names;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String before = line.line().substring(0, line.cursor());
    if (before.startsWith(":") && before.indexOf(' ') < 0) {
      for (Commands.Command c : Commands.ALL) {
        candidates.add(new Candidate(c.name(), c.name(), null, c.help(), null, null, true));
      }
      return;
    }
    String text = TerminalFront.latin1(Commands.withoutName(line.line()));
    int cursor = TerminalFront.latin1(Commands.withoutName(before)).length();
    int order = 0;
    for (Names.Name n : names.get().at(text, cursor)) {
      String name = TerminalFront.decode(n.name());
      String detail = n.detail().isEmpty() ? null : TerminalFront.decode(n.detail());
      candidates.add(new Candidate(name, name, null, detail, null, null, false, order++));
    }
  }
}
