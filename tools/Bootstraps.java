import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Gives the pattern switches and records of a module's classes methods of their own: a row of
 * instanceof; equals and hashCode. javac leaves that to bootstrap methods in java.lang.runtime,
 * which make a class for each switch (40 before a small program begins) and about five for each
 * record when they are first met; no AOT cache holds them, and HotSpot does not put them into their
 * callers as willingly. Arguments: the folder of the classes, and the class path.
 */
final class Bootstraps {
  /** What an invokedynamic instruction is replaced by: a static method of the class. */
  private record Method(String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {}

  private static final MethodTypeDesc SWITCH =
      MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object, ConstantDescs.CD_int);

  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

  private final ClassFile format;

  private Bootstraps(ClassLoader loader) {
    format =
        ClassFile.of(
            ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)));
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    if (!Files.exists(folder)) {
      return;
    }
    List<URL> path = new ArrayList<>();
    for (String entry : args[1].split(File.pathSeparator)) {
      path.add(Path.of(entry).toUri().toURL());
    }
    try (URLClassLoader loader = new URLClassLoader(path.toArray(URL[]::new));
        Stream<Path> files = Files.walk(folder)) {
      Bootstraps all = new Bootstraps(loader);
      for (Path f : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        all.rewrite(f);
      }
    }
  }

  private void rewrite(Path file) throws IOException {
    ClassModel model = format.parse(Files.readAllBytes(file));
    List<Method> found = new ArrayList<>();
    boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
    CodeTransform calls =
        (b, e) -> {
          Method m = e instanceof InvokeDynamicInstruction i ? method(i, found.size()) : null;
          if (m == null) {
            b.with(e);
          } else {
            found.add(m);
            b.invokestatic(model.thisClass().asSymbol(), m.name, m.type, isInterface);
          }
        };
    byte[] rewritten =
        format.transformClass(
            model,
            ClassTransform.transformingMethodBodies(calls)
                .andThen(ClassTransform.endHandler(c -> found.forEach(m -> write(c, m)))));
    if (!found.isEmpty()) {
      Files.write(file, rewritten);
    }
  }

  private static void write(ClassBuilder c, Method m) {
    int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
    c.withMethodBody(m.name, m.type, flags, m.body);
  }

  /** What replaces an instruction; null if nothing does. */
  private static Method method(InvokeDynamicInstruction i, int n) {
    String name = i.name().stringValue();
    String owner = i.bootstrapMethod().owner().descriptorString();
    String own = name + "$" + n;
    if (owner.equals("Ljava/lang/runtime/SwitchBootstraps;") && name.equals("typeSwitch")) {
      List<ClassDesc> labels = classes(i.bootstrapArgs());
      return labels == null ? null : new Method(own, SWITCH, b -> typeSwitch(b, labels));
    }
    if (!owner.equals("Ljava/lang/runtime/ObjectMethods;")) {
      return null;
    }
    List<DirectMethodHandleDesc> fields =
        i.bootstrapArgs().stream()
            .filter(DirectMethodHandleDesc.class::isInstance)
            .map(DirectMethodHandleDesc.class::cast)
            .toList();
    return switch (name) {
      case "hashCode" -> new Method(own, i.typeSymbol(), b -> hashCode(b, fields));
      case "equals" -> new Method(own, i.typeSymbol(), b -> equals(b, i.typeSymbol(), fields));
      default -> null; // toString: for people who look for a mistake of ours
    };
  }

  // ---- pattern switches ----

  /** The classes a switch asks for; null if it asks for constants, too. */
  private static List<ClassDesc> classes(List<ConstantDesc> labels) {
    List<ClassDesc> out = new ArrayList<>();
    for (ConstantDesc d : labels) {
      if (!(d instanceof ClassDesc c) || c.isPrimitive()) {
        return null;
      }
      out.add(c);
    }
    return out;
  }

  /** As SwitchBootstraps.typeSwitch: the first label from {@code restart} on that fits. */
  private static void typeSwitch(CodeBuilder b, List<ClassDesc> labels) {
    Label some = b.newLabel();
    b.aload(0).ifnonnull(some).iconst_m1().ireturn().labelBinding(some);
    for (int i = 0; i < labels.size(); i++) {
      Label next = b.newLabel();
      b.iload(1).loadConstant(i).if_icmpgt(next);
      b.aload(0).instanceOf(labels.get(i)).ifeq(next);
      b.loadConstant(i).ireturn().labelBinding(next);
    }
    b.loadConstant(labels.size()).ireturn();
  }

  // ---- records ----

  private static ClassDesc load(CodeBuilder b, int local, DirectMethodHandleDesc field) {
    ClassDesc type = field.invocationType().returnType();
    b.aload(local).getfield(field.owner(), field.methodName(), type);
    return type;
  }

  /** As ObjectMethods.makeHashCode. */
  private static void hashCode(CodeBuilder b, List<DirectMethodHandleDesc> fields) {
    b.iconst_0();
    for (DirectMethodHandleDesc field : fields) {
      b.bipush(31).imul();
      ClassDesc type = load(b, 0, field);
      ClassDesc of = type.isPrimitive() ? box(type) : OBJECTS;
      ClassDesc param = type.isPrimitive() ? type : ConstantDescs.CD_Object;
      b.invokestatic(of, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, param)).iadd();
    }
    b.ireturn();
  }

  /** As ObjectMethods.makeEquals. */
  private static void equals(
      CodeBuilder b, MethodTypeDesc type, List<DirectMethodHandleDesc> fields) {
    Label differ = b.newLabel();
    b.aload(1).instanceOf(type.parameterType(0)).ifeq(differ);
    b.aload(1).checkcast(type.parameterType(0)).astore(1);
    for (DirectMethodHandleDesc field : fields) {
      load(b, 0, field);
      ClassDesc t = load(b, 1, field);
      if (t.isPrimitive()) {
        b.invokestatic(box(t), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, t, t));
        b.ifne(differ);
      } else {
        b.invokestatic(
            OBJECTS,
            "equals",
            MethodTypeDesc.of(
                ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object));
        b.ifeq(differ);
      }
    }
    b.iconst_1().ireturn().labelBinding(differ).iconst_0().ireturn();
  }

  private static ClassDesc box(ClassDesc primitive) {
    return switch (primitive.displayName()) {
      case "int" -> ConstantDescs.CD_Integer;
      case "long" -> ConstantDescs.CD_Long;
      case "boolean" -> ConstantDescs.CD_Boolean;
      case "byte" -> ConstantDescs.CD_Byte;
      case "short" -> ConstantDescs.CD_Short;
      case "char" -> ConstantDescs.CD_Character;
      case "float" -> ConstantDescs.CD_Float;
      case "double" -> ConstantDescs.CD_Double;
      default -> throw new IllegalArgumentException(primitive.displayName());
    };
  }
}
