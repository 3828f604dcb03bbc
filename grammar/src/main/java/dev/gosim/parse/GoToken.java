package dev.gosim.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;

/**
 * A token: its type in {@link GoLexer}'s vocabulary and the bytes {@code [start, end)} it covers.
 */
final class GoToken implements Token {
  private final Tokens owner;
  private final int type;
  private final int index;
  final int start;
  final int end;

  GoToken(Tokens owner, int type, int index, int start, int end) {
    this.owner = owner;
    this.type = type;
    this.index = index;
    this.start = start;
    this.end = end;
  }

  @Override
  public String getText() {
    return owner.text(this);
  }

  @Override
  public int getType() {
    return type;
  }

  @Override
  public int getLine() {
    return owner.file().line(owner.file().base() + start);
  }

  @Override
  public int getCharPositionInLine() {
    return owner.file().column(owner.file().base() + start) - 1;
  }

  @Override
  public int getChannel() {
    return DEFAULT_CHANNEL;
  }

  @Override
  public int getTokenIndex() {
    return index;
  }

  @Override
  public int getStartIndex() {
    return start;
  }

  @Override
  public int getStopIndex() {
    return end - 1;
  }

  @Override
  public TokenSource getTokenSource() {
    return null;
  }

  @Override
  public CharStream getInputStream() {
    return null;
  }

  @Override
  public String toString() {
    return GoLexer.VOCABULARY.getDisplayName(type) + " " + getText();
  }
}
