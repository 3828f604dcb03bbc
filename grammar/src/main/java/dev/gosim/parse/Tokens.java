package dev.gosim.parse;

import dev.gosim.ast.Directive;
import dev.gosim.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * All tokens of a text, semicolons inserted, and what was wrong with them. It is ANTLR's {@code
 * TokenStream} at the same time, so that nothing is buffered twice.
 */
final class Tokens implements TokenStream {
  /**
   * A mistake inside a token (or between two): {@code token} is the one it was found before.
   *
   * @param bad whether a literal with this mistake has no value
   */
  record LexError(int token, int offset, String message, boolean bad) {}

  /** A comment that is a {@link Directive}: {@code token} is the one that follows. */
  private record Comment(int token, int start, int end, boolean alone) {}

  private final SourceFile file;
  private final String text;
  private GoToken[] list;
  private int size;
  private int cursor;
  private final List<LexError> errors = new ArrayList<>();
  private final List<Comment> directives = new ArrayList<>();
  private int unterminated = -1;
  private int depth;
  private int maxDepth;

  Tokens(SourceFile file, int expected) {
    this.file = file;
    this.text = file.text();
    this.list = new GoToken[Math.max(16, expected)];
  }

  SourceFile file() {
    return file;
  }

  void add(int type, int start, int end) {
    if (size == list.length) {
      list = Arrays.copyOf(list, 2 * size);
    }
    list[size] = new GoToken(this, type, size, start, end);
    size++;
    switch (type) {
      case GoLexer.L_PAREN, GoLexer.L_BRACKET, GoLexer.L_CURLY ->
          maxDepth = Math.max(maxDepth, ++depth);
      case GoLexer.R_PAREN, GoLexer.R_BRACKET, GoLexer.R_CURLY -> depth = Math.max(0, depth - 1);
      default -> {}
    }
  }

  void error(int offset, String message) {
    errors.add(new LexError(size, offset, message, true));
  }

  /** A wrong byte or character: a literal with it in it has a value all the same. */
  void oddByte(int offset, String message) {
    errors.add(new LexError(size, offset, message, false));
  }

  /** Whether a literal has no value because of a mistake in it. */
  boolean isBad(Token literal) {
    for (LexError e : errors) {
      if (e.token == literal.getTokenIndex() && e.offset >= literal.getStartIndex() && e.bad) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same tokens, with what closes the brackets that the end of the text leaves open: Go's
   * parser does without it when there was another mistake before.
   */
  Tokens closed() {
    if (depth == 0) {
      return this;
    }
    Deque<Integer> open = new ArrayDeque<>();
    Tokens copy = new Tokens(file, size + 2 * depth);
    copy.errors.addAll(errors);
    copy.directives.addAll(directives);
    for (int i = 0; i < size - 1; i++) {
      GoToken t = list[i];
      switch (t.getType()) {
        case GoLexer.L_PAREN -> open.push(GoLexer.R_PAREN);
        case GoLexer.L_BRACKET -> open.push(GoLexer.R_BRACKET);
        case GoLexer.L_CURLY -> open.push(GoLexer.R_CURLY);
        case GoLexer.R_PAREN, GoLexer.R_BRACKET, GoLexer.R_CURLY -> open.poll();
        default -> {}
      }
      copy.add(t.getType(), t.start, t.end);
    }
    int end = text.length();
    open.forEach(type -> copy.add(type, end, end));
    copy.add(GoLexer.SEMI, end, end);
    copy.add(Token.EOF, end, end);
    return copy;
  }

  /** Notes a comment for the compiler, whose text is between two offsets. */
  void directive(int start, int end, boolean alone) {
    directives.add(new Comment(size, start, end, alone));
  }

  /** The comments for the compiler, in order. */
  List<Directive> directives() {
    return directives.stream()
        .map(c ->
            new Directive(
                file.base() + c.start,
                text.substring(c.start, c.end),
                c.alone,
                position(list[Math.min(c.token, size - 1)]),
                what(Math.min(c.token, size - 1))))
        .toList();
  }

  private Directive.Next what(int token) {
    return switch (list[token].getType()) {
      case GoLexer.FUNC ->
          ScriptReader.startsFuncDecl(this, token) ? Directive.Next.FUNCTION : Directive.Next.OTHER;
      case GoLexer.VAR, GoLexer.CONST, GoLexer.TYPE, GoLexer.IMPORT ->
          get(token + 1).getType() == GoLexer.L_PAREN
              ? Directive.Next.GROUP
              : Directive.Next.DECLARATION;
      default -> Directive.Next.OTHER;
    };
  }

  /** Notes that the string or comment that starts at {@code offset} never ends. */
  void unterminated(int offset) {
    unterminated = offset;
  }

  /** Where a raw string or comment starts that more input could end, or -1. */
  int unterminated() {
    return unterminated;
  }

  List<LexError> errors() {
    return errors;
  }

  /** How deep parentheses, brackets and braces are nested at most. */
  int maxDepth() {
    return maxDepth;
  }

  String text(GoToken t) {
    return text.substring(t.start, t.end);
  }

  int position(GoToken t) {
    return file.base() + t.start;
  }

  @Override
  public GoToken get(int i) {
    return list[i];
  }

  @Override
  public GoToken LT(int k) {
    int i = k > 0 ? cursor + k - 1 : cursor + k;
    return i < 0 ? null : list[Math.min(i, size - 1)];
  }

  @Override
  public int LA(int k) {
    return LT(k).getType();
  }

  @Override
  public void consume() {
    if (list[cursor].getType() == Token.EOF) {
      throw new IllegalStateException("cannot consume EOF");
    }
    cursor++;
  }

  @Override
  public int mark() {
    return 0;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return cursor;
  }

  @Override
  public void seek(int index) {
    cursor = Math.min(index, size - 1);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public String getSourceName() {
    return file.name();
  }

  @Override
  public TokenSource getTokenSource() {
    return null;
  }

  @Override
  public String getText(Interval i) {
    return i.a > i.b ? "" : text.substring(list[i.a].start, list[Math.min(i.b, size - 1)].end);
  }

  @Override
  public String getText() {
    return getText(Interval.of(0, size - 1));
  }

  @Override
  public String getText(RuleContext ctx) {
    return getText(ctx.getSourceInterval());
  }

  @Override
  public String getText(Token start, Token stop) {
    return getText(Interval.of(start.getTokenIndex(), stop.getTokenIndex()));
  }
}
