package dev.gosim.processor;

import java.util.ArrayList;
import java.util.List;
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
 * @param goName the name after {@code @Native}
 * @param call the Java call, with its arguments read from the frame
 * @param params the parameters that have a slot
 * @param results one slot per result of the Go function
 * @param accessors how each result is read from the call's value; empty when that value is the
 *     result
 * @param returned the Java type of the call's value
 */
record NativeMethod(
    String goName,
    String call,
    List<Slot> params,
    List<Slot> results,
    List<String> accessors,
    String returned) {

  private static final String RESULTS = "dev.gosim.natives.Results";

  static NativeMethod of(String goName, ExecutableElement method) {
    Slot.Counter slots = new Slot.Counter();
    List<Slot> params = new ArrayList<>();
    StringBuilder call = new StringBuilder();
    call.append(method.getEnclosingElement().getSimpleName());
    call.append('.').append(method.getSimpleName()).append('(');
    String comma = "";
    boolean isMethod = goName.indexOf('.') > 0;
    for (VariableElement p : method.getParameters()) {
      String given = params.isEmpty() ? surroundings(erased(p.asType())) : null;
      if (given == null) {
        boolean receiver = isMethod && params.isEmpty();
        String type = erased(p.asType());
        Slot slot =
            receiver
                ? slots.receiver(p.asType(), type)
                : slots.next(p.asType(), type, "parameter " + p);
        params.add(slot);
        given = slot.load();
      }
      call.append(comma).append(given);
      comma = ", ";
    }
    call.append(')');

    TypeMirror type = method.getReturnType();
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
    return new NativeMethod(goName, call.toString(), params, results, accessors, erased(type));
  }

  /** What a leading parameter without a slot gets, or null when the parameter is one of Go's. */
  private static String surroundings(String type) {
    return switch (type) {
      case "dev.gosim.sched.Goroutine" -> "f.g";
      case "dev.gosim.value.Frame" -> "f";
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

  /** The body of the lambda. */
  String body() {
    if (results.isEmpty()) {
      return call + ";";
    }
    if (accessors.isEmpty()) {
      return results.getFirst().store(call);
    }
    StringBuilder out = new StringBuilder();
    out.append("{ ").append(returned).append(" v = ").append(call).append("; ");
    for (int i = 0; i < results.size(); i++) {
      out.append(results.get(i).store("v" + accessors.get(i))).append(' ');
    }
    return out.append("}").toString();
  }
}
