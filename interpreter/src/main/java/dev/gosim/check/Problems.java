package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.source.Diagnostic;
import dev.gosim.types.Obj;
import dev.gosim.types.Type;
import dev.gosim.types.TypeString;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with a program, in the order found (types2 {@code errors.go}). Errors
 * about an expression are put at its leftmost byte. Follow-up errors, which mention an invalid
 * operand or type, are dropped.
 */
final class Problems {
  static final String INVALID_ARG = "invalid argument: ";
  static final String INVALID_OP = "invalid operation: ";

  private final Checker c;
  private List<Diagnostic> reported = new ArrayList<>();
  private int lastLine = -1;
  private String lastMessage = "";

  /** Misplaced jumps: the compiler finds them before it checks types, so they come first. */
  private final List<Diagnostic> branches = new ArrayList<>();

  Problems(Checker c) {
    this.c = c;
  }

  void error(int pos, String msg) {
    report(pos, msg).send();
  }

  void error(Expr at, String msg) {
    report(Exprs.start(at), msg).send();
  }

  void error(Operand at, String msg) {
    report(at.start(), msg).send();
  }

  void error(Obj at, String msg) {
    report(at.pos(), msg).send();
  }

  /** An error after which the program can run all the same. */
  void softError(int pos, String msg) {
    report(pos, msg).soft().send();
  }

  /** A misplaced jump or label. */
  void branch(int pos, String msg) {
    branches.add(new Diagnostic(pos, msg, Diagnostic.Kind.ERROR));
  }

  /** Something that is valid Go but that gosim cannot do. */
  void unsupported(int pos, String what) {
    report(pos, "not yet supported: " + what).kind(Diagnostic.Kind.UNSUPPORTED).send();
  }

  /** The name is declared twice; {@code other} is the declaration that stays. */
  void redeclared(Obj obj, Obj other) {
    report(obj.pos(), obj.name() + " redeclared in this block").altDecl(other).send();
  }

  /** Begins a message that may have further lines. */
  Report report(int pos, String msg) {
    return new Report(pos, msg);
  }

  Report report(Expr at, String msg) {
    return new Report(Exprs.start(at), msg);
  }

  /** {@code file:line:col}. */
  String position(int pos) {
    return c.files.position(pos);
  }

  /** A type as messages about the current package write it. */
  String type(Type t) {
    return TypeString.of(t, c.env.pkg);
  }

  /** Whether anything was reported since the last {@link #take}. */
  boolean any() {
    return !reported.isEmpty() || !branches.isEmpty();
  }

  /** What was reported, in the order of reporting; forgets it. */
  List<Diagnostic> take() {
    List<Diagnostic> list = reported;
    if (!branches.isEmpty()) {
      list.addAll(0, branches);
      branches.clear();
    }
    reported = new ArrayList<>();
    lastLine = -1;
    lastMessage = "";
    return list;
  }

  /** One message under construction; {@link #send} ends it. */
  final class Report {
    private final int pos;
    private final String first;
    private final StringBuilder rest = new StringBuilder();
    private Diagnostic.Kind kind = Diagnostic.Kind.ERROR;
    private String hint;

    private Report(int pos, String first) {
      this.pos = pos;
      this.first = first;
    }

    /** Adds a line about another place. */
    Report add(int at, String msg) {
      rest.append("\n\t");
      if (at != 0) {
        rest.append(position(at)).append(": ");
      }
      rest.append(msg);
      return this;
    }

    /** Adds a line that points to another declaration of {@code obj}, if it has a place. */
    Report altDecl(Obj obj) {
      return obj.pos() == 0 ? this : add(obj.pos(), "other declaration of " + obj.name());
    }

    /** What else to tell: not Go's words. */
    Report hint(String line) {
      hint = line;
      return this;
    }

    Report soft() {
      return kind(Diagnostic.Kind.SOFT);
    }

    Report kind(Diagnostic.Kind k) {
      kind = k;
      return this;
    }

    void send() {
      if (any() && isFollowUp(first)) {
        return;
      }
      int at = c.env.errpos != 0 ? c.env.errpos : pos;
      keep(new Diagnostic(at, first + rest, kind, hint));
    }

    private boolean isFollowUp(String msg) {
      return msg.indexOf("invalid operand") > 0 || msg.indexOf("invalid type") > 0;
    }
  }

  /** Go's compiler keeps only one of equal messages that follow each other on a line of a file. */
  private void keep(Diagnostic d) {
    var file = c.files.file(d.pos());
    int line = file == null ? 0 : file.lineStart(file.line(d.pos()));
    if (line == lastLine && d.message().equals(lastMessage)) {
      return;
    }
    lastLine = line;
    lastMessage = d.message();
    reported.add(d);
  }
}
