package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.check.ConstantText;
import dev.gosim.source.Place;
import dev.gosim.source.SourceFile;
import dev.gosim.types.StructType;
import dev.gosim.types.Var;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tags that reflect.StructTag.Get cannot read, and what json and xml make nothing of. */
final class StructTag implements Analyzer {
  private static final List<String> ENCODINGS = List.of("json", "xml");

  /**
   * A name that an encoding gives to a field.
   *
   * @param level how many structs are around: names in embedded ones are hidden by those further
   *     out
   */
  private record Name(String encoding, String name, int level) {}

  @Override
  public String id() {
    return "structtag";
  }

  @Override
  public String doc() {
    return "check that struct field tags conform to reflect.StructTag.Get";
  }

  @Override
  public void run(Pass pass) {
    pass.each(
        Expr.StructType.class,
        e -> {
          if (pass.info().typeOf(e) instanceof StructType s) {
            Struct checked = new Struct(pass, new HashMap<>());
            for (int i = 0; i < s.fields().size(); i++) {
              checked.check(s.field(i), s.tag(i));
            }
          }
        });
  }

  /** One struct, with the names of its fields so far and their places. */
  private record Struct(Pass pass, Map<Name, Integer> names) {
    void check(Var field, String tag) {
      for (String encoding : ENCODINGS) {
        repeated(encoding, tag, field, field, 1);
      }
      String wrong = TagText.wrong(tag);
      if (wrong != null) {
        report(
            field,
            "struct field tag "
                + shown(tag)
                + " not compatible with reflect.StructTag.Get: "
                + wrong);
      }
      if (field.embedded() || field.exported()) {
        return;
      }
      for (String encoding : ENCODINGS) {
        String value = TagText.get(tag, encoding);
        if (!value.isEmpty() && !value.equals("-")) {
          report(
              field,
              "struct field " + field.name() + " has " + encoding + " tag but is not exported");
          return;
        }
      }
    }

    /** Looks whether a name is there twice; {@code own} is the struct's field around. */
    private void repeated(String encoding, String tag, Var own, Var field, int level) {
      String value = TagText.get(tag, encoding);
      if (value.equals("-")) {
        return;
      }
      if (value.isEmpty() || value.startsWith(",")) {
        if (field.embedded() && field.type().underlying() instanceof StructType s) {
          for (int i = 0; i < s.fields().size(); i++) {
            if (s.field(i).exported()) {
              repeated(encoding, s.tag(i), own, s.field(i), level + 1);
            }
          }
        }
        return;
      }
      if (encoding.equals("xml") && field.name().equals("XMLName")) {
        return; // the element's own name, which is none of its parts'
      }
      List<String> parts = List.of(value.split(",", -1));
      boolean attribute = encoding.equals("xml") && parts.lastIndexOf("attr") > 0;
      String kind = attribute ? "xml attribute" : encoding;
      Integer before = names.putIfAbsent(new Name(kind, parts.getFirst(), level), field.pos());
      if (before != null) {
        String name = ConstantText.quote(parts.getFirst());
        String tagged = "struct field " + field.name() + " repeats " + kind + " tag " + name;
        report(own, tagged + " also at " + place(before, field.pos()));
      }
    }

    /** File and line, the file as seen from that of another position. */
    private String place(int pos, int from) {
      SourceFile file = pass.sourceOf(pos);
      Path folder = Path.of(pass.sourceOf(from).path()).toAbsolutePath().getParent();
      Path name = folder.relativize(Path.of(file.path()).toAbsolutePath());
      return new Place(name.toString(), file.line(pos), 0).toString();
    }

    private void report(Var field, String message) {
      pass.report(field.pos(), field.pos() + field.name().length(), message);
    }

    /** In backquotes, if it can be (%#q). */
    private static String shown(String tag) {
      boolean raw =
          tag.indexOf('`') < 0
              && tag.chars().allMatch(c -> c == '\t' || c >= ' ' && c != 0x7f)
              && ConstantText.isUtf8(tag);
      return raw ? '`' + tag + '`' : ConstantText.quote(tag);
    }
  }
}
