package dev.gosim.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Writes the table of each class with natives.
 *
 * <p>It claims every annotation, {@code @Override} too: javac warns of annotations that no
 * processor claims, and warnings end the build.
 */
@SupportedAnnotationTypes("*")
public final class NativeProcessor extends AbstractProcessor {
  private static final String NATIVE = "dev.gosim.natives.Native";

  public NativeProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    TypeElement marker = processingEnv.getElementUtils().getTypeElement(NATIVE);
    if (marker == null) {
      return true;
    }
    Map<TypeElement, Map<String, NativeMethod>> tables = new LinkedHashMap<>();
    for (Element e : round.getElementsAnnotatedWith(marker)) {
      try {
        add(tables, (ExecutableElement) e);
      } catch (NotNative problem) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, problem.getMessage(), e);
      }
    }
    tables.forEach(this::write);
    return true;
  }

  private void add(Map<TypeElement, Map<String, NativeMethod>> tables, ExecutableElement method) {
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    if (owner.getKind() != ElementKind.CLASS || owner.getNestingKind() != NestingKind.TOP_LEVEL) {
      throw new NotNative("@Native methods live in a top-level class");
    }
    Set<Modifier> modifiers = method.getModifiers();
    if (!modifiers.contains(Modifier.STATIC) || modifiers.contains(Modifier.PRIVATE)) {
      throw new NotNative("a @Native method is static and not private");
    }
    if (!method.getThrownTypes().isEmpty() || method.isVarArgs()) {
      throw new NotNative("a @Native method declares no exceptions and no variable arguments");
    }
    NativeMethod made = NativeMethod.of(marks(method), method);
    if (tables.computeIfAbsent(owner, o -> new TreeMap<>()).put(made.goName(), made) != null) {
      throw new NotNative("second @Native(\"" + made.goName() + "\") in " + owner);
    }
  }

  private NativeMethod.Marks marks(ExecutableElement method) {
    for (AnnotationMirror a : method.getAnnotationMirrors()) {
      if (((TypeElement) a.getAnnotationType().asElement())
          .getQualifiedName()
          .contentEquals(NATIVE)) {
        Map<String, Object> values = new HashMap<>();
        processingEnv
            .getElementUtils()
            .getElementValuesWithDefaults(a)
            .forEach((k, v) -> values.put(k.getSimpleName().toString(), v.getValue()));
        return new NativeMethod.Marks(
            (String) values.get("value"),
            (Boolean) values.get("waits"),
            (String) values.get("fast"));
      }
    }
    throw new NotNative("no @Native on " + method);
  }

  private void write(TypeElement owner, Map<String, NativeMethod> methods) {
    String pkg = processingEnv.getElementUtils().getPackageOf(owner).getQualifiedName().toString();
    String name = owner.getSimpleName() + "Natives";
    try (Writer out =
        processingEnv.getFiler().createSourceFile(pkg + "." + name, owner).openWriter()) {
      out.write(TableSource.of(pkg, name, methods.values()));
    } catch (IOException e) {
      processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, e.toString(), owner);
    }
  }
}
