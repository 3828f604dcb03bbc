package dev.gosim.repl;

import dev.gosim.parse.Lexeme;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours Go by its words. */
final class LineHighlighter implements Highlighter {
  @Override
  public AttributedString highlight(LineReader reader, String line) {
    AttributedStringBuilder out = new AttributedStringBuilder();
    if (Input.isCommand(line)) {
      return out.append(line).toAttributedString();
    }
    String text = TerminalFront.latin1(line);
    int at = 0;
    for (Lexeme w : Lexeme.of(text)) {
      out.append(TerminalFront.decode(text.substring(at, w.start())));
      out.append(TerminalFront.decode(text.substring(w.start(), w.end())), style(w.kind()));
      at = w.end();
    }
    return out.append(TerminalFront.decode(text.substring(at))).toAttributedString();
  }

  private static AttributedStyle style(Lexeme.Kind kind) {
    return switch (kind) {
      case KEYWORD -> AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA);
      case STRING -> AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
      case NUMBER -> AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
      case COMMENT -> AttributedStyle.DEFAULT.faint();
      case NAME, OPERATOR -> AttributedStyle.DEFAULT;
    };
  }
}
