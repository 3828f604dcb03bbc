package dev.gosim.types;

import java.util.List;

/** A struct type (spec, "Struct types"): fields with their tags ("" = none). */
public final class StructType implements Type {
  private final List<Var> fields;
  private final List<String> tags;

  /** Run-time layout, made once by dev.gosim.value.StructLayout; null until then. */
  public volatile Object layout;

  public StructType(List<Var> fields, List<String> tags) {
    this.fields = List.copyOf(fields);
    this.tags = List.copyOf(tags);
  }

  public List<Var> fields() {
    return fields;
  }

  public Var field(int i) {
    return fields.get(i);
  }

  public String tag(int i) {
    return i < tags.size() ? tags.get(i) : "";
  }

  /** The same struct with other types for its fields. */
  StructType withFields(List<Var> fields) {
    return new StructType(fields, tags);
  }

  public List<String> tags() {
    return tags;
  }

  @Override
  public String toString() {
    return TypeString.of(this);
  }
}
