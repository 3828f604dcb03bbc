package dev.gosim.parse;

import static dev.gosim.parse.GoLexer.*;

import dev.gosim.source.SourceFile;
import java.nio.charset.StandardCharsets;
import org.antlr.v4.runtime.Token;

/**
 * Go's lexical analysis (spec, "Lexical elements"), written by hand: the tokens are those of {@code
 * GoLexer.g4}, with semicolons inserted at line ends. It never fails; what is wrong is noted in
 * {@link Tokens#errors} in the words of Go's compiler, and a token is made all the same.
 */
final class Scanner {
  private static final int BOM = 0xfeff;

  /** Bytes before a directive's text: the length of "//line ". */
  private static final int DIRECTIVE = 7;

  private final byte[] src;
  private final int end;
  private final Tokens out;
  private final LiteralScanner literals;
  private int pos;

  /** The type of the last token, which decides whether a newline is a semicolon. */
  private int last;

  private Scanner(SourceFile file, int from, int to) {
    src = file.text().getBytes(StandardCharsets.ISO_8859_1);
    out = new Tokens(file, (to - from) / 4);
    literals = new LiteralScanner(src, to, out);
    pos = from;
    end = to;
  }

  /** The tokens of the bytes {@code [from, to)} of a file; the last one is EOF. */
  static Tokens scan(SourceFile file, int from, int to) {
    Scanner s = new Scanner(file, from, to);
    while (s.next()) {}
    return s.out;
  }

  private boolean next() {
    for (; pos < end; pos++) {
      switch (src[pos]) {
        case ' ', '\t', '\r' -> {}
        case '\n' -> {
          if (endsLine(last)) {
            emit(SEMI, pos + 1);
            return true;
          }
        }
        default -> {
          token();
          return true;
        }
      }
    }
    if (endsLine(last)) {
      emit(SEMI, end);
      return true;
    }
    out.add(Token.EOF, end, end);
    return false;
  }

  /** Go spec, "Semicolons": the tokens after which a line end is a semicolon. */
  private static boolean endsLine(int type) {
    return switch (type) {
      case IDENTIFIER, INT, FLOAT, IMAG, CHAR, STRING -> true;
      case BREAK, CONTINUE, FALLTHROUGH, RETURN, INC, DEC -> true;
      case R_PAREN, R_BRACKET, R_CURLY -> true;
      default -> false;
    };
  }

  private void emit(int type, int to) {
    out.add(type, pos, to);
    last = type;
    pos = to;
  }

  private int at(int i) {
    return i < end ? src[i] : 0;
  }

  private void token() {
    int c = src[pos];
    switch (c) {
      case '(' -> emit(L_PAREN, pos + 1);
      case ')' -> emit(R_PAREN, pos + 1);
      case '[' -> emit(L_BRACKET, pos + 1);
      case ']' -> emit(R_BRACKET, pos + 1);
      case '{' -> emit(L_CURLY, pos + 1);
      case '}' -> emit(R_CURLY, pos + 1);
      case ',' -> emit(COMMA, pos + 1);
      case ';' -> emit(SEMI, pos + 1);
      case '~' -> emit(TILDE, pos + 1);
      case ':' -> or('=', DEFINE, COLON);
      case '=' -> or('=', EQL, ASSIGN);
      case '!' -> or('=', NEQ, NOT);
      case '*' -> or('=', ASSIGN_OP, MUL);
      case '%' -> or('=', ASSIGN_OP, REM);
      case '^' -> or('=', ASSIGN_OP, XOR);
      case '+' -> or('+', INC, '=', ASSIGN_OP, ADD);
      case '-' -> or('-', DEC, '=', ASSIGN_OP, SUB);
      case '|' -> or('|', LOR, '=', ASSIGN_OP, OR);
      case '&' -> and();
      case '<' -> less();
      case '>' -> greater();
      case '.' -> dot();
      case '/' -> slash();
      case '"' -> emit(STRING, literals.string(pos));
      case '`' -> emit(STRING, literals.rawString(pos));
      case '\'' -> emit(CHAR, literals.rune(pos));
      default -> {
        if (c >= '0' && c <= '9') {
          number();
        } else if (isAsciiLetter(c)) {
          identifier(pos + 1);
        } else {
          unusual(c);
        }
      }
    }
  }

  private void or(int second, int two, int one) {
    boolean hit = at(pos + 1) == second;
    emit(hit ? two : one, pos + (hit ? 2 : 1));
  }

  private void or(int a, int withA, int b, int withB, int one) {
    int c = at(pos + 1);
    emit(c == a ? withA : c == b ? withB : one, pos + (c == a || c == b ? 2 : 1));
  }

  private void and() {
    if (at(pos + 1) == '^') {
      boolean assign = at(pos + 2) == '=';
      emit(assign ? ASSIGN_OP : AND_NOT, pos + (assign ? 3 : 2));
    } else {
      or('&', LAND, '=', ASSIGN_OP, AND);
    }
  }

  private void less() {
    if (at(pos + 1) == '<') {
      boolean assign = at(pos + 2) == '=';
      emit(assign ? ASSIGN_OP : SHL, pos + (assign ? 3 : 2));
    } else {
      or('-', ARROW, '=', LEQ, LSS);
    }
  }

  private void greater() {
    if (at(pos + 1) == '>') {
      boolean assign = at(pos + 2) == '=';
      emit(assign ? ASSIGN_OP : SHR, pos + (assign ? 3 : 2));
    } else {
      or('=', GEQ, GTR);
    }
  }

  private void dot() {
    int c = at(pos + 1);
    if (c >= '0' && c <= '9') {
      number();
    } else if (c == '.' && at(pos + 2) == '.') {
      emit(ELLIPSIS, pos + 3);
    } else {
      emit(DOT, pos + 1);
    }
  }

  private void number() {
    int to = literals.number(pos);
    emit(literals.numberKind(), to);
  }

  private void slash() {
    switch (at(pos + 1)) {
      case '/' -> lineComment();
      case '*' -> generalComment();
      default -> or('=', ASSIGN_OP, QUO);
    }
  }

  private void lineComment() {
    int i = pos + 2;
    while (i < end && src[i] != '\n') {
      i = src[i] > 0 ? i + 1 : literals.oddByte(i);
    }
    if (isLineDirective() && (pos == 0 || src[pos - 1] == '\n')) {
      LineDirective.obey(out, pos + DIRECTIVE, i, i + 1);
    } else if (at(pos + 2) == 'g' && at(pos + 3) == 'o' && at(pos + 4) == ':') {
      int to = src[i - 1] == '\r' ? i - 1 : i;
      out.directive(pos + 2, to, isAloneOnLine());
    }
    pos = i;
  }

  private boolean isAloneOnLine() {
    int i = pos;
    while (i > 0 && (src[i - 1] == ' ' || src[i - 1] == '\t')) {
      i--;
    }
    return i == 0 || src[i - 1] == '\n';
  }

  private boolean isLineDirective() {
    return at(pos + 2) == 'l'
        && at(pos + 3) == 'i'
        && at(pos + 4) == 'n'
        && at(pos + 5) == 'e'
        && at(pos + 6) == ' ';
  }

  /** A comment with a newline in it acts like a newline. */
  private void generalComment() {
    boolean newline = false;
    int i = pos + 2;
    while (i < end && !(src[i] == '*' && at(i + 1) == '/')) {
      newline |= src[i] == '\n';
      i = src[i] > 0 ? i + 1 : literals.oddByte(i);
    }
    if (i >= end) {
      out.error(pos, "comment not terminated");
      out.unterminated(pos);
    } else if (isLineDirective()) {
      LineDirective.obey(out, pos + DIRECTIVE, i, i + 2);
    }
    int to = Math.min(i + 2, end);
    if (newline && endsLine(last)) {
      emit(SEMI, to);
    } else {
      pos = to;
    }
  }

  private static boolean isAsciiLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  /** The rest of an identifier or keyword, from {@code i} on. */
  private void identifier(int i) {
    boolean ascii = true;
    while (i < end) {
      int c = src[i];
      if (isAsciiLetter(c) || c >= '0' && c <= '9') {
        i++;
      } else if (c > 0) {
        break;
      } else {
        ascii = false;
        int r = Runes.decode(src, i, end);
        if (r > 0 && r != BOM && !Runes.isLetter(r) && !Runes.isDigit(r)) {
          out.error(i, "invalid character " + Runes.unicode(r) + " in identifier");
        }
        i = r > 0 && r != BOM ? i + Runes.width(r) : literals.oddByte(i);
      }
    }
    int keyword = ascii ? Keywords.type(src, pos, i - pos) : 0;
    emit(keyword != 0 ? keyword : IDENTIFIER, i);
  }

  /** At the start of a token: neither ASCII letter, digit nor operator. */
  private void unusual(int c) {
    int r = Runes.decode(src, pos, end);
    if (r == BOM && pos == 0) {
      pos += Runes.width(r);
    } else if (c == 0 || r == Runes.INVALID || r == BOM) {
      pos = literals.oddByte(pos);
    } else if (r < 0x80) {
      out.error(pos, "invalid character " + Runes.unicode(r));
      pos++;
    } else {
      if (Runes.isDigit(r)) {
        out.error(pos, "identifier cannot begin with digit " + Runes.unicode(r));
      } else if (!Runes.isLetter(r)) {
        out.error(pos, "invalid character " + Runes.unicode(r) + " in identifier");
      }
      identifier(pos + Runes.width(r));
    }
  }
}
