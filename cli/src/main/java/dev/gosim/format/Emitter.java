package dev.gosim.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts tokens behind each other. It knows where it is in the text that is formatted and in what is
 * printed, and holds white space back until the next token, because comments may come between:
 * {@link CommentWriter} then decides which of it goes before them.
 */
final class Emitter {
  /** Between two tokens there is at most one empty line. */
  private static final int MAX_NEWLINES = 2;

  private static final int MAX_PENDING = 16;

  enum Space {
    NOTHING,
    BLANK,
    /** A column may begin. */
    TAB,
    NEWLINE,
    /** A newline across which nothing is aligned. */
    SECTION,
    INDENT,
    UNINDENT
  }

  /** Remembers the line on which the token after {@link #mark} was printed. */
  static final class Mark {
    int line;
  }

  final Source source;
  final Lines out = new Lines();
  private final CommentWriter comments;
  private final int baseIndent;

  final List<Space> pending = new ArrayList<>();

  /** Where in the text the next thing stands, as far as that is known. */
  int offset;

  int line = 1;
  int column = 1;

  /** Where in the text the last token ended. */
  Place last = Place.NONE;

  int outLine = 1;
  int outColumn = 1;
  int indent;

  /** How deep in composite literals. */
  int level;

  boolean extraBlank = true;
  boolean extraLinebreak = true;

  /** Whether a newline would be read as a semicolon. */
  boolean impliesSemi;

  private boolean endAlignment;

  /** The last token, null after white space. */
  Tok lastTok;

  /** The "(" or "[" before the last token. */
  Tok prevOpen;

  private Mark mark;

  Emitter(Source source, List<Comment.Group> groups, int baseIndent) {
    this.source = source;
    this.baseIndent = baseIndent;
    comments = new CommentWriter(this, groups);
  }

  static int limited(int newlines) {
    return Math.min(newlines, MAX_NEWLINES);
  }

  // ---- Where we are

  Place here() {
    return new Place(offset, line, column);
  }

  void moveTo(Place p) {
    offset = p.offset();
    line = p.line();
    column = p.column();
  }

  /** The next token stands there in the text. */
  void at(int pos) {
    if (pos != Node.NONE) {
      moveTo(source.place(pos));
    }
  }

  void mark(Mark m) {
    mark = m;
  }

  int linesSince(Mark m) {
    return outLine - m.line;
  }

  boolean commentBefore(int pos) {
    return comments.isBefore(pos);
  }

  int commentSizeBefore(int pos) {
    return comments.sizeBefore(pos);
  }

  // ---- Tokens and spaces

  private void step() {
    if (lastTok != null) {
      prevOpen = lastTok == Tok.LPAREN || lastTok == Tok.LBRACK ? lastTok : null;
    }
  }

  void space(Space... spaces) {
    for (Space s : spaces) {
      step();
      if (s == Space.NOTHING) {
        continue;
      }
      if (pending.size() == MAX_PENDING) {
        writeSpaces(MAX_PENDING);
      }
      pending.add(s);
      if (s == Space.NEWLINE || s == Space.SECTION) {
        impliesSemi = false;
      }
      lastTok = null;
    }
  }

  void token(Tok t) {
    step();
    if (lastTok != null && wouldJoin(lastTok, t.text.charAt(0))) {
      pending.clear();
      pending.add(Space.BLANK);
    }
    boolean ends = t.endsLine();
    lastTok = t;
    print(t.text, ends);
  }

  void token(int pos, Tok t) {
    at(pos);
    token(t);
  }

  void name(Expr.Name n) {
    step();
    lastTok = Tok.IDENT;
    print(n.text(), true);
  }

  void literal(Tok kind, String text) {
    step();
    lastTok = kind;
    print(text, true);
  }

  /** Turns the extras behind general comments on or off, as far as they are named. */
  void toggle(boolean blank, boolean linebreak) {
    step();
    extraBlank ^= blank;
    extraLinebreak ^= linebreak;
  }

  /** Whether two tokens without blank would be read as others. */
  private static boolean wouldJoin(Tok before, char next) {
    return switch (before) {
      case INT -> next == '.';
      case ADD -> next == '+';
      case SUB -> next == '-';
      case QUO -> next == '*';
      case LSS -> next == '-' || next == '<';
      case AND -> next == '&' || next == '^';
      default -> false;
    };
  }

  private void print(String text, boolean ends) {
    Place next = here();
    boolean semi = ends;
    CommentWriter.Suffix done = flush(next, lastTok);
    if (!impliesSemi) {
      // Comments that were moved may have left us above the line of the token.
      int n = limited(next.line() - line);
      if (done.wroteNewline() && n == MAX_NEWLINES) {
        n--;
      }
      if (n > 0) {
        newlines(n, done.droppedSection());
        semi = false;
      }
    }
    if (mark != null) {
      mark.line = outLine;
      mark = null;
    }
    text(next, text);
    impliesSemi = semi;
  }

  CommentWriter.Suffix flush(Place next, Tok tok) {
    if (comments.isBefore(next.offset())) {
      return comments.intersperse(next, tok);
    }
    writeSpaces(pending.size());
    return CommentWriter.Suffix.NONE;
  }

  /** What is left: comments and newlines behind the last token. */
  void finish() {
    impliesSemi = false;
    flush(new Place(Integer.MAX_VALUE, Integer.MAX_VALUE, 0), Tok.EOF);
  }

  List<Integer> buildLines(boolean plus) {
    return plus ? comments.plusBuild : comments.goBuild;
  }

  /**
   * Breaks the line as often as the text does, at least {@code min} times. {@code before} is
   * printed before; the first break begins a new section if {@code section}.
   *
   * @return 0 if there was no break, 1 if just one newline, more if alignment ends here
   */
  int linebreak(int toLine, int min, Space before, boolean section) {
    int n = Math.max(limited(toLine - line), min);
    if (n <= 0) {
      return 0;
    }
    space(before);
    int breaks = n;
    if (section) {
      space(Space.SECTION);
      n--;
      breaks = n + 2;
    }
    for (; n > 0; n--) {
      space(Space.NEWLINE);
    }
    return breaks;
  }

  // ---- Writing

  /** Writes the first {@code n} pending spaces; an unindent goes before the newline it follows. */
  void writeSpaces(int n) {
    for (int i = 0; i < n; i++) {
      Space s = pending.get(i);
      switch (s) {
        case NOTHING -> {}
        case INDENT -> indent++;
        case UNINDENT -> indent = Math.max(0, indent - 1);
        case BLANK -> blank();
        case TAB -> tab(false);
        case NEWLINE, SECTION -> {
          if (i + 1 < n && pending.get(i + 1) == Space.UNINDENT) {
            pending.set(i, Space.UNINDENT);
            pending.set(i + 1, Space.SECTION);
            i--;
          } else {
            newlines(1, s == Space.SECTION);
          }
        }
      }
    }
    pending.subList(0, n).clear();
  }

  private void indentation() {
    if (outColumn == 1) {
      int n = baseIndent + indent;
      for (int i = 0; i < n; i++) {
        out.tab(true);
      }
      offset += n;
      column += n;
      outColumn += n;
    }
  }

  private void advance() {
    offset++;
    column++;
    outColumn++;
  }

  void blank() {
    indentation();
    out.text(" ");
    advance();
  }

  void tab(boolean hard) {
    if (endAlignment) {
      blank();
      return;
    }
    indentation();
    out.tab(hard);
    advance();
  }

  void newlines(int n, boolean section) {
    boolean ends = section || endAlignment;
    endAlignment = false;
    indentation();
    for (int i = 0; i < n; i++) {
      out.end(ends);
    }
    offset += n;
    line += n;
    outLine += n;
    column = 1;
    outColumn = 1;
  }

  /** Writes text that stands at a place; nothing is aligned across newlines in it. */
  void text(Place at, String s) {
    indentation();
    if (at.isValid()) {
      moveTo(at);
    }
    out.text(s);
    offset += s.length();
    int newlines = 0;
    int lastNewline = -1;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '\n' || c == '\f') {
        newlines++;
        lastNewline = i;
      }
    }
    if (newlines > 0) {
      endAlignment = true;
      line += newlines;
      outLine += newlines;
      column = s.length() - lastNewline;
      outColumn = column;
    } else {
      column += s.length();
      outColumn += s.length();
    }
    last = here();
  }
}
