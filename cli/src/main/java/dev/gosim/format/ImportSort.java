package dev.gosim.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts the imports of each block by path, between empty lines, and leaves out those that are there
 * twice. The comments on an import's line go with it: imports and comments get the places of those
 * that stood there before.
 */
final class ImportSort {
  private final Source source;
  private final List<Comment.Group> comments;

  private ImportSort(GoFile file) {
    source = file.source();
    comments = file.comments();
  }

  static void sort(GoFile file) {
    ImportSort s = new ImportSort(file);
    for (Decl d : file.decls()) {
      if (!(d instanceof Decl.Gen g) || g.tok() != Tok.IMPORT) {
        return;
      }
      if (g.lparen() != Node.NONE) {
        s.block(g);
      }
    }
  }

  private static int end(Decl.Spec s) {
    return ((Decl.ImportSpec) s).end();
  }

  private void block(Decl.Gen d) {
    List<Decl.Spec> all = new ArrayList<>(d.specs());
    List<Decl.Spec> sorted = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= all.size(); i++) {
      boolean ends =
          i == all.size() || source.line(all.get(i).pos()) > 1 + source.line(end(all.get(i - 1)));
      if (ends) {
        sorted.addAll(run(all.subList(start, i), d.rparen()));
        start = i;
      }
    }
    d.specs().clear();
    d.specs().addAll(sorted);
    if (!sorted.isEmpty()) {
      // what was left out leaves no empty lines
      int last = source.line(sorted.getLast().pos());
      for (int line = source.line(d.rparen()); line > last + 1; ) {
        source.mergeLine(--line);
      }
    }
  }

  /** A comment, and whether it stands before its import. */
  private record Attached(Comment.Group group, boolean before) {}

  private List<Decl.Spec> run(List<Decl.Spec> specs, int rparen) {
    if (specs.size() <= 1) {
      return specs;
    }
    int[] starts = specs.stream().mapToInt(Decl.Spec::pos).toArray();
    int[] ends = specs.stream().mapToInt(ImportSort::end).toArray();
    List<Comment.Group> here = commentsBetween(starts[0], ends[ends.length - 1]);
    Map<Decl.Spec, List<Attached>> attached = attach(here, specs, starts);
    List<Decl.Spec> sorted = new ArrayList<>(specs);
    sorted.sort(
        Comparator.comparing(ImportSort::path)
            .thenComparing(ImportSort::name)
            .thenComparing(ImportSort::comment));
    List<Decl.Spec> placed = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Decl.Spec s = sorted.get(i);
      if (i + 1 < sorted.size() && isRepeated(s, sorted.get(i + 1))) {
        int line = source.line(s.pos());
        if (line != source.line(rparen)) {
          source.mergeLine(line);
        }
        continue;
      }
      int k = placed.size();
      placed.add(moved((Decl.ImportSpec) s, starts[k], ends[k]));
      for (Attached a : attached.getOrDefault(s, List.of())) {
        for (Comment c : a.group().list) {
          c.pos = a.before() ? starts[k] - 1 : ends[k];
        }
      }
    }
    here.sort(Comparator.comparingInt(Comment.Group::pos));
    return placed;
  }

  /** The groups on the lines of imports, as a view of all. */
  private List<Comment.Group> commentsBetween(int start, int end) {
    int from = source.lineStart(source.line(start));
    int line = source.line(end);
    int to = line == source.lineCount() ? end : source.lineStart(line + 1);
    int first = 0;
    while (first < comments.size() && comments.get(first).pos() < from) {
      first++;
    }
    int last = first;
    while (last < comments.size() && comments.get(last).end() < to) {
      last++;
    }
    return comments.subList(first, last);
  }

  private Map<Decl.Spec, List<Attached>> attach(
      List<Comment.Group> groups, List<Decl.Spec> specs, int[] starts) {
    Map<Decl.Spec, List<Attached>> attached = new IdentityHashMap<>();
    int i = 0;
    for (Comment.Group g : groups) {
      while (i + 1 < starts.length && starts[i + 1] <= g.pos()) {
        i++;
      }
      boolean before = i == 0 && starts[0] > g.pos();
      if (!before && i + 1 < starts.length && source.line(starts[i]) + 1 == source.line(g.pos())) {
        i++;
        before = true;
      }
      attached.computeIfAbsent(specs.get(i), _ -> new ArrayList<>()).add(new Attached(g, before));
    }
    return attached;
  }

  private static Decl.Spec moved(Decl.ImportSpec s, int start, int end) {
    Expr.Lit path = s.path();
    int length = path.end() - path.pos();
    return new Decl.ImportSpec(
        s.name() == null ? null : new Expr.Name(start, s.name().text()),
        new Expr.Lit(start, start + length, path.kind(), path.text()),
        end,
        s.comment());
  }

  private static String path(Decl.Spec s) {
    return ImportPaths.value(((Decl.ImportSpec) s).path().text());
  }

  private static String name(Decl.Spec s) {
    Expr.Name name = ((Decl.ImportSpec) s).name();
    return name == null ? "" : name.text();
  }

  private static String comment(Decl.Spec s) {
    StringBuilder b = new StringBuilder();
    if (s.comment() != null) {
      s.comment().list.forEach(c -> b.append(Utf8.trim(c.text.substring(2))).append('\n'));
    }
    return b.toString();
  }

  private static boolean isRepeated(Decl.Spec a, Decl.Spec b) {
    return path(a).equals(path(b)) && name(a).equals(name(b)) && a.comment() == null;
  }
}
