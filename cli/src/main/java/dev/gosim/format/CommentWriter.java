package dev.gosim.format;

import dev.gosim.format.Emitter.Space;
import java.util.ArrayList;
import java.util.List;

/** Prints the comments that stand between two tokens, with the white space around them. */
final class CommentWriter {
  /** What has become of the white space behind a comment. */
  record Suffix(boolean wroteNewline, boolean droppedSection) {
    static final Suffix NONE = new Suffix(false, false);
  }

  private final Emitter out;
  private final List<Comment.Group> groups;

  /** The index of the group after the next one. */
  private int index;

  /** The next group, its offset, and whether it needs a newline. */
  private Comment.Group next;

  private int nextOffset;
  private boolean nextHasNewline;

  /** The lines of the output on which such comments stand. */
  final List<Integer> goBuild = new ArrayList<>();

  final List<Integer> plusBuild = new ArrayList<>();

  CommentWriter(Emitter out, List<Comment.Group> groups) {
    this.out = out;
    this.groups = groups;
    advance();
  }

  private void advance() {
    if (index < groups.size()) {
      next = groups.get(index++);
      nextOffset = next.pos();
      nextHasNewline = next.hasNewline(out.source);
    } else {
      nextOffset = Integer.MAX_VALUE;
    }
  }

  /** Whether a comment stands before an offset and may be printed now. */
  boolean isBefore(int offset) {
    return nextOffset < offset && !(out.impliesSemi && nextHasNewline);
  }

  int sizeBefore(int offset) {
    int size = 0;
    Comment.Group group = next;
    int i = index;
    int at = nextOffset;
    boolean newline = nextHasNewline;
    while (at < offset && !(out.impliesSemi && newline)) {
      for (Comment c : group.list) {
        size += c.text.length();
      }
      group = i < groups.size() ? groups.get(i++) : null;
      at = group == null ? Integer.MAX_VALUE : group.pos();
      newline = group != null && group.hasNewline(out.source);
    }
    return size;
  }

  /** Prints the comments before {@code to}, where {@code tok} stands. */
  Suffix intersperse(Place to, Tok tok) {
    Comment last = null;
    while (isBefore(to.offset())) {
      List<Comment> list = next.list;
      boolean reformatted = false;
      if (isDoc(to)) {
        list = DocComment.format(list);
        reformatted = true;
        if (list.isEmpty()) {
          prefix(out.source.place(next.pos()), to, last, tok);
          out.moveTo(to);
          out.last = to;
          advance();
          return suffix(false);
        }
      }
      for (Comment c : list) {
        prefix(out.source.place(c.pos), to, last, tok);
        write(c);
        last = c;
      }
      if (reformatted) {
        last = next.list.getLast();
        out.moveTo(out.source.place(last.end()));
        out.last = out.here();
      }
      advance();
    }
    return suffix(needsLinebreak(last, to, tok));
  }

  /** In the first column, and on the line above what it is about; but cgo reads such comments. */
  private boolean isDoc(Place to) {
    return out.lastTok != Tok.IMPORT
        && out.source.column(next.pos()) == 1
        && out.source.place(next.end() + 1).equals(to);
  }

  private boolean needsLinebreak(Comment last, Place to, Tok tok) {
    boolean needed = false;
    if (out.extraBlank
        && !last.isLine()
        && out.source.line(last.pos) == to.line()
        && tok != Tok.COMMA
        && (tok != Tok.RPAREN || out.prevOpen == Tok.LPAREN)
        && (tok != Tok.RBRACK || out.prevOpen == Tok.LBRACK)) {
      boolean breaks = out.pending.contains(Space.NEWLINE) || out.pending.contains(Space.SECTION);
      if (breaks && out.extraLinebreak && out.level == 0) {
        needed = true;
      } else {
        out.blank();
      }
    }
    return needed || last.isLine() || tok == Tok.EOF || tok == Tok.RBRACE && out.extraLinebreak;
  }

  // ---- Before a comment

  private void prefix(Place pos, Place to, Comment before, Tok tok) {
    if (out.out.isEmpty()) {
      return;
    }
    if (pos.line() == out.last.line() && (before == null || !before.isLine())) {
      sameLine(pos, to, before);
    } else {
      ownLine(pos, to, before, tok);
    }
  }

  /** A comment behind a token: a blank if the next token is on its line, too, else a column. */
  private void sameLine(Place pos, Place to, Comment before) {
    boolean separated = false;
    if (before == null) {
      int n = 0;
      scan:
      for (int i = 0; i < out.pending.size(); i++) {
        switch (out.pending.get(i)) {
          case BLANK -> out.pending.set(i, Space.NOTHING);
          case TAB -> separated = true;
          case INDENT -> {}
          default -> {
            n = i;
            break scan;
          }
        }
      }
      out.writeSpaces(n);
    }
    if (!separated) {
      if (pos.line() == to.line()) {
        out.blank();
      } else {
        out.tab(true);
      }
    }
  }

  private void ownLine(Place pos, Place to, Comment before, Tok tok) {
    boolean dropped = false;
    int n = 0;
    scan:
    for (int i = 0; i < out.pending.size(); i++) {
      switch (out.pending.get(i)) {
        case BLANK, TAB -> out.pending.set(i, Space.NOTHING);
        case INDENT -> {}
        case UNINDENT -> {
          boolean another = i + 1 < out.pending.size() && out.pending.get(i + 1) == Space.UNINDENT;
          // A comment in the column of the next token belongs to it, not to the block that ends.
          if (!another && (tok == Tok.RBRACE || pos.column() != to.column())) {
            n = i;
            break scan;
          }
        }
        case NEWLINE, SECTION -> {
          out.pending.set(i, Space.NOTHING);
          dropped = before == null;
          n = i;
          break scan;
        }
        case NOTHING -> {
          n = i;
          break scan;
        }
      }
    }
    out.writeSpaces(n);
    int lines = out.last.isValid() ? Math.max(0, pos.line() - out.last.line()) : 0;
    if (out.indent == 0 && dropped) {
      lines++;
    }
    if (lines == 0 && before != null && before.isLine()) {
      lines = 1;
    }
    if (lines > 0) {
      out.newlines(Emitter.limited(lines), true);
    }
  }

  // ---- The comment

  private void write(Comment c) {
    Place pos = out.source.place(c.pos);
    int indent = out.indent;
    if (c.text.startsWith("//line ") && pos.column() == 1) {
      out.indent = 0;
    }
    if (c.isLine()) {
      if (BuildExpr.isGoBuild(c.text)) {
        goBuild.add(out.out.count());
      } else if (BuildExpr.isPlusBuild(c.text)) {
        plusBuild.add(out.out.count());
      }
      out.text(pos, Utf8.trimRight(c.text));
    } else {
      general(c, pos);
    }
    out.indent = indent;
  }

  private void general(Comment c, Place pos) {
    String[] lines = c.text.split("\n", -1);
    if (pos.column() == 1 && out.indent > 0) {
      for (int i = 1; i < lines.length; i++) {
        lines[i] = "   " + lines[i];
      }
    }
    CommentText.unindent(lines);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        out.newlines(1, true);
      }
      if (!lines[i].isEmpty()) {
        out.text(i == 0 ? pos : out.here(), Utf8.trimRight(lines[i]));
      }
    }
  }

  // ---- After the last comment

  private Suffix suffix(boolean linebreak) {
    boolean needed = linebreak;
    boolean wrote = false;
    boolean droppedSection = false;
    for (int i = 0; i < out.pending.size(); i++) {
      switch (out.pending.get(i)) {
        case BLANK, TAB -> out.pending.set(i, Space.NOTHING);
        case NEWLINE, SECTION -> {
          if (needed) {
            needed = false;
            wrote = true;
          } else {
            droppedSection |= out.pending.get(i) == Space.SECTION;
            out.pending.set(i, Space.NOTHING);
          }
        }
        default -> {}
      }
    }
    out.writeSpaces(out.pending.size());
    if (needed) {
      out.newlines(1, false);
      wrote = true;
    }
    return new Suffix(wrote, droppedSection);
  }
}
