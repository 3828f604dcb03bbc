package dev.gosim.check;

/** What an {@link Operand} denotes (types2 {@code operandMode}). */
enum OperandMode {
  INVALID("invalid operand", null),
  NO_VALUE("no value", Info.Mode.NO_VALUE),
  BUILTIN("built-in", Info.Mode.BUILTIN),
  TYPE("type", Info.Mode.TYPE),
  CONSTANT("constant", Info.Mode.CONSTANT),
  /** Addressable. */
  VARIABLE("variable", Info.Mode.VARIABLE),
  /** Acts as a variable on the left of an assignment; comma-ok on the right. */
  MAP_INDEX("map index expression", Info.Mode.MAP_INDEX),
  VALUE("value", Info.Mode.VALUE),
  NIL("nil", Info.Mode.NIL),
  COMMA_OK("comma, ok expression", Info.Mode.COMMA_OK);

  /** As messages say it. */
  final String text;

  /** What is recorded; null for {@link #INVALID}. */
  final Info.Mode info;

  OperandMode(String text, Info.Mode info) {
    this.text = text;
    this.info = info;
  }
}
