package dev.gosim.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * A native as the table needs it.
 *
 * @param marks what {@code @Native} says
 * @param java class and name of the Java method
 * @param leading what its parameters without a slot are given, in a frame {@code f}
 * @param params the parameters that have a slot
 * @param results one slot per result of the Go function
 * @param accessors how each result is read from the call's value; empty when that value is the
 *     result
 * @param returned the Java type of the call's value
 */
record NativeMethod(
    Marks marks,
    String java,
    List<String> leading,
    List<Slot> params,
    List<Slot> results,
    List<String> accessors,
    String returned) {

  /** The values of an annotation {@code @Native}. */
  record Marks(String goName, boolean waits, String fast) {}

  private static final String RESULTS = "dev.gosim.natives.Results";

  private static final String FRAME = "f";

  /** {@code Goroutine.long1} and the fields after it. */
  private static final int MAX_RESULTS = 4;

  private static final Collector<CharSequence, ?, String> ARGUMENTS =
      Collectors.joining(", ", "(", ")");

  static NativeMethod of(Marks marks, ExecutableElement method) {
    Slot.Counter slots = new Slot.Counter();
    List<String> leading = new ArrayList<>();
    List<Slot> params = new ArrayList<>();
    boolean isMethod = marks.goName().indexOf('.') > 0;
    for (VariableElement p : method.getParameters()) {
      String type = erased(p.asType());
      String given = params.isEmpty() ? surroundings(type) : null;
      if (given != null) {
        leading.add(given);
      } else if (isMethod && params.isEmpty()) {
        params.add(slots.receiver(p.asType(), type));
      } else {
        params.add(slots.next(p.asType(), type, "parameter " + p));
      }
    }
    String java = method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName();

    TypeMirror type = method.getReturnType();
    if (!marks.fast().isEmpty() && !(isMethod && params.size() == 1 && Slot.isVoid(type))) {
      throw new NotNative("only a method without parameters and results has a fast one");
    }
    List<Slot> results = new ArrayList<>();
    List<String> accessors = new ArrayList<>();
    if (isResults(type)) {
      for (RecordComponentElement c :
          ((TypeElement) ((DeclaredType) type).asElement()).getRecordComponents()) {
        results.add(slots.next(c.asType(), erased(c.asType()), "component " + c));
        accessors.add("." + c.getSimpleName() + "()");
      }
    } else if (!Slot.isVoid(type)) {
      results.add(slots.next(type, erased(type), "the result"));
    }
    return new NativeMethod(marks, java, leading, params, results, accessors, erased(type));
  }

  /** What a leading parameter without a slot gets, or null when the parameter is one of Go's. */
  private static String surroundings(String type) {
    return switch (type) {
      case "dev.gosim.sched.Goroutine" -> "f.g";
      case "dev.gosim.value.Frame" -> FRAME;
      case "dev.gosim.natives.Host" -> "dev.gosim.natives.Host.of(f.g)";
      default -> null;
    };
  }

  private static boolean isResults(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)
        || element.getKind() != ElementKind.RECORD) {
      return false;
    }
    return element.getInterfaces().stream().anyMatch(i -> i.toString().equals(RESULTS));
  }

  /** The type as it is written in a cast: no type arguments, a type variable as its bound. */
  private static String erased(TypeMirror type) {
    return switch (type) {
      case DeclaredType d -> ((TypeElement) d.asElement()).getQualifiedName().toString();
      case TypeVariable v -> erased(v.getUpperBound());
      case ArrayType a -> erased(a.getComponentType()) + "[]";
      default -> type.toString();
    };
  }

  /** Parameters and results by their representations' letters, {@code "RL:B"}. */
  String shape() {
    StringBuilder out = new StringBuilder();
    params.forEach(s -> out.append(s.kind().letter));
    out.append(':');
    results.forEach(s -> out.append(s.kind().letter));
    return out.toString();
  }

  /** The Java call, with its arguments read from a frame. */
  private String call() {
    Stream<String> slots = params.stream().map(Slot::load);
    return java + Stream.concat(leading.stream(), slots).collect(ARGUMENTS);
  }

  /** The body of the lambda. */
  String body() {
    if (results.isEmpty()) {
      return call() + ";";
    }
    if (accessors.isEmpty()) {
      return results.getFirst().store(call());
    }
    StringBuilder out = new StringBuilder();
    out.append("{ ").append(returned).append(" v = ").append(call()).append("; ");
    for (int i = 0; i < results.size(); i++) {
      out.append(results.get(i).store("v" + accessors.get(i))).append(' ');
    }
    return out.append("}").toString();
  }

  // ---- the same without a frame ----

  String goName() {
    return marks.goName();
  }

  /** Whether it may wait, or run Go code. */
  boolean needsFrame() {
    return !leading.isEmpty() && marks.waits();
  }

  boolean hasFast() {
    return !marks.fast().isEmpty();
  }

  /** The static method that is tried first: a receiver, and whether it did all. */
  String fast(String name) {
    String owner = java.substring(0, java.indexOf('.'));
    return "  public static boolean %s(Object a0) {\n    return %s.%s(%s);\n  }\n"
        .formatted(name, owner, marks.fast(), params.getFirst().given("a0"));
  }

  /** Whether it can be called without one: not with more results than a goroutine has fields. */
  boolean isDirect() {
    return results.size() <= MAX_RESULTS && !leading.contains(FRAME);
  }

  /** A static method: goroutine and parameters; the first result, the others in the goroutine. */
  String direct(String name) {
    StringBuilder out = new StringBuilder("  public static ");
    out.append(results.isEmpty() ? "void" : results.getFirst().kind().java);
    out.append(' ').append(name).append("(dev.gosim.sched.Goroutine g");
    List<String> args = new ArrayList<>();
    leading.forEach(l -> args.add(l.replace("f.g", "g")));
    for (int i = 0; i < params.size(); i++) {
      out.append(", ").append(params.get(i).kind().java).append(" a").append(i);
      args.add(params.get(i).given("a" + i));
    }
    out.append(") {\n    ");
    String call = java + args.stream().collect(ARGUMENTS);
    if (results.isEmpty()) {
      out.append(call).append(";\n");
    } else if (accessors.isEmpty()) {
      out.append("return ").append(call).append(";\n");
    } else {
      out.append(returned).append(" v = ").append(call).append(";\n");
      for (int i = 1; i < results.size(); i++) {
        out.append("    ").append(results.get(i).leave("v" + accessors.get(i), i)).append('\n');
      }
      out.append("    return v").append(accessors.getFirst()).append(";\n");
    }
    return out.append("  }\n").toString();
  }
}
