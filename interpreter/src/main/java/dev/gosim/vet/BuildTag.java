package dev.gosim.vet;

import dev.gosim.ast.File;
import dev.gosim.check.ConstantText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines {@code //go:build} and {@code // +build} that do not mean what they seem to. */
final class BuildTag implements Analyzer {
  private static final Pattern GO_BUILD = Pattern.compile("//go:build(?:[ \t](.*))?");
  private static final Pattern SPACED = Pattern.compile("//\\s+go:build(?:[ \t].*)?");
  private static final Pattern PLUS_BUILD = Pattern.compile("//[ \t]*\\+build(?:[ \t](.*))?");

  /** What {@code go1.N} is mistaken for. */
  private static final Pattern NEARLY = Pattern.compile("(?:go\\.|g1\\.|go)\\d{1,18}");

  private static final Pattern RELEASE = Pattern.compile("go1(?:\\.\\d{1,18})?");

  @Override
  public String id() {
    return "buildtag";
  }

  @Override
  public String doc() {
    return "check //go:build and // +build directives";
  }

  @Override
  public void run(Pass pass) {
    for (File f : pass.files()) {
      new Lines(pass, f).check();
    }
  }

  /** The comments of a file. */
  private static final class Lines {
    private final Pass pass;
    private final File file;

    /** Whether such a line is heeded here. */
    private boolean goBuild = true;

    private boolean plusBuild = true;
    private boolean inStar;

    /** Where the first ones are, and what they say; those with +, together. */
    private int goBuildPos;

    private int plusBuildPos;
    private Constraint said;
    private Constraint plus;

    /** Whether both kinds are to be compared in the end: none is wrong. */
    private boolean comparable = true;

    Lines(Pass pass, File file) {
      this.pass = pass;
      this.file = file;
    }

    void check() {
      List<Comments.Comment> all = Comments.of(file.source());
      for (int i = 0; i < all.size(); i++) {
        Comments.Comment c = all.get(i);
        if (i == 0 || !adjoin(all.get(i - 1).end(), c.pos())) {
          plusBuild &= groupEnd(all, i) + 1 < file.pos();
          goBuild &= c.pos() < file.pos();
        }
        plusBuild &= c.isLine();
        if (c.isLine()) {
          line(c.pos(), c.text());
        } else {
          inside(c);
        }
      }
      compare();
    }

    /** The end of the comments that follow without an empty line. */
    private int groupEnd(List<Comments.Comment> all, int first) {
      int last = first;
      while (last + 1 < all.size() && adjoin(all.get(last).end(), all.get(last + 1).pos())) {
        last++;
      }
      return all.get(last).end();
    }

    private boolean adjoin(int end, int pos) {
      int base = file.source().base();
      String between = file.source().text().substring(end - base, pos - base);
      return between.isBlank() && between.indexOf('\n') == between.lastIndexOf('\n');
    }

    /** Lines of a comment in stars that begin as if they were one. */
    private void inside(Comments.Comment c) {
      inStar = true;
      int at = c.text().indexOf('\n') + 1;
      while (at > 0 && at < c.text().length()) {
        int end = c.text().indexOf('\n', at);
        String line = c.text().substring(at, end < 0 ? c.text().length() : end);
        if (line.startsWith("//")) {
          line(c.pos() + at, line);
        }
        at = end + 1;
      }
      inStar = false;
    }

    private void line(int pos, String text) {
      if (text.contains("+build")) {
        plusBuildLine(pos, text.strip());
      }
      if (text.contains("//go:build")) {
        goBuildLine(pos, text);
      }
    }

    private void goBuildLine(int pos, String text) {
      Matcher m = GO_BUILD.matcher(text);
      if (!m.matches()) {
        if (SPACED.matcher(text).matches()) {
          report(pos, "malformed //go:build line (space between // and go:build)");
        }
        return;
      }
      if (!goBuild || inStar) {
        wrong(pos, "misplaced //go:build comment");
        return;
      }
      if (goBuildPos != 0) {
        wrong(pos, "unexpected extra //go:build line");
      } else {
        goBuildPos = pos;
      }
      Constraint c = Constraint.parse(m.group(1) == null ? "" : m.group(1));
      if (c == null) {
        comparable = false; // which whoever looks for files has said
        return;
      }
      releases(pos, c);
      said = said == null ? c : said;
    }

    private void plusBuildLine(int pos, String text) {
      Matcher m = PLUS_BUILD.matcher(text);
      if (!m.matches()) {
        if (plusBuild && !text.startsWith("// want")) {
          report(pos, "possible malformed +build comment");
        }
        return;
      }
      if (!plusBuild) {
        wrong(pos, "misplaced +build comment");
      }
      plusBuildPos = plusBuildPos == 0 ? pos : plusBuildPos;
      String rest = m.group(1) == null ? "" : m.group(1).strip();
      List<String> words = rest.isEmpty() ? List.of() : List.of(rest.split("\\s+"));
      for (String word : words) {
        for (String tag : word.split(",", -1)) {
          if (tag.startsWith("!!")) {
            wrong(pos, "invalid double negative in build constraint: " + word);
          } else if (!tag.matches("!?[\\p{L}\\p{Nd}_.]*")) {
            wrong(pos, "invalid non-alphanumeric build constraint: " + word);
          }
        }
      }
      if (comparable) {
        Constraint c = Constraint.plus(words);
        releases(pos, c);
        plus = plus == null ? c : new Constraint.And(plus, c);
      }
    }

    private void releases(int pos, Constraint c) {
      c.tags(tag -> {
        boolean meant = tag.startsWith("go1") || NEARLY.matcher(tag).matches();
        if (meant && !RELEASE.matcher(tag).matches()) {
          String quoted = ConstantText.quote(tag);
          report(pos, "invalid go version " + quoted + " in build constraint");
        }
      });
    }

    private void compare() {
      if (!comparable || plusBuildPos == 0 || goBuildPos == 0) {
        return;
      }
      Constraint lines = said.asPlusLines();
      if (lines == null) {
        report(goBuildPos, "expression too complex for // +build lines");
      } else if (!lines.text().equals(plus.text())) {
        report(plusBuildPos, "+build lines do not match //go:build condition");
      }
    }

    private void wrong(int pos, String message) {
      report(pos, message);
      comparable = false;
    }

    private void report(int pos, String message) {
      pass.report(pos, pos, message);
    }
  }
}
