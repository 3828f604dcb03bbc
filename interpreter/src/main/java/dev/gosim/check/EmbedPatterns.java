package dev.gosim.check;

import dev.gosim.ast.Directive;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file patterns of a //go:embed directive: words with blanks between them; one with blanks in
 * it is written as a string literal (package embed, "Directives").
 *
 * @param invalid where the text stops to be right, else null
 */
public record EmbedPatterns(List<Word> words, String invalid) {
  /** A pattern and where it stands. */
  public record Word(String pattern, int pos) {}

  static final String VERB = "go:embed";

  private static final Pattern WORD =
      Pattern.compile(
          """
          `[^`]*`|"(?:[^"\\\\]|\\\\(?:[abfnrtv\\\\"]|x\\p{XDigit}{2}|[0-7]{3}|u\\p{XDigit}{4}|U\\p{XDigit}{8}))*"\
          |[^\\s`"]\\S*\
          """);

  /** Whether the directive names files to embed. */
  public static boolean isEmbed(Directive d) {
    return d.alone() && d.verb().equals(VERB);
  }

  /** Those of a go:embed directive. */
  public static EmbedPatterns of(Directive d) {
    List<Word> words = new ArrayList<>();
    String text = d.text();
    Matcher m = WORD.matcher(text);
    int at = blanks(text, VERB.length());
    while (at < text.length()) {
      boolean whole = m.region(at, text.length()).lookingAt();
      int end = whole ? m.end() : at;
      int next = blanks(text, end);
      if (!whole || next == end && end < text.length()) {
        return new EmbedPatterns(List.of(), text.substring(end));
      }
      String word = m.group();
      boolean quoted = word.charAt(0) == '"' || word.charAt(0) == '`';
      words.add(new Word(quoted ? ConstantLiterals.string(word) : word, d.pos() + at));
      at = next;
    }
    return new EmbedPatterns(words, null);
  }

  private static int blanks(String text, int at) {
    int i = at;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
