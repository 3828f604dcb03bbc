package dev.gosim.source;

/**
 * One message about a program, with Go's text.
 *
 * @param pos where, in the {@link FileSet}
 * @param message Go's words, without the position; continuation lines start with a tab
 * @param kind what kind of mistake it is
 * @param hint a line of ours that may be added to Go's, or null
 */
public record Diagnostic(int pos, String message, Kind kind, String hint) {
  public Diagnostic(int pos, String message, Kind kind) {
    this(pos, message, kind, null);
  }

  /** What may be done in spite of the message. */
  public enum Kind {
    /** The program cannot run. */
    ERROR,
    /**
     * An error that the {@code go} command finds before it compiles, in package clause or imports:
     * it prints the file's name as given, and no {@code # package} line above.
     */
    LOAD,
    /**
     * An error to Go after which the program can run all the same (unused or missing import...).
     */
    SOFT,
    /** Something gosim cannot do yet; an error. */
    UNSUPPORTED
  }

  /**
   * {@code file:line:col: message}, without the hint; the file's name as it is given for {@link
   * Kind#LOAD}.
   */
  public String render(FileSet files) {
    if (kind != Kind.LOAD) {
      return files.position(pos) + ": " + message;
    }
    SourceFile file = files.file(pos);
    return file == null ? message : loadPosition(file) + ": " + message;
  }

  /**
   * As go/token counts, which knows no line without bytes: the last one ends where the file does.
   */
  private String loadPosition(SourceFile file) {
    String name = file.name().startsWith("./") ? file.name().substring(2) : file.name();
    int end = file.base() + file.text().length();
    int line = file.line(pos);
    if (pos == end && line > 1 && file.column(pos) == 1) {
      line--;
    }
    return name + ":" + line + ":" + (pos - file.lineStart(line) + 1);
  }
}
