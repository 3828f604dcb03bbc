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
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives the pattern switches of a module's classes methods of their own: a row of instanceof. javac
 * leaves that to java.lang.runtime.SwitchBootstraps, which makes a class for each switch when it is
 * first met, 40 of them before a small program begins and 100 until it ends; no AOT cache holds
 * them, and HotSpot does not put them into their callers as willingly. Arguments: the folder of the
 * classes, and the class path.
 */
final class TypeSwitches {
  private static final MethodTypeDesc TYPE =
      MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object, ConstantDescs.CD_int);

  private final ClassFile format;

  private TypeSwitches(ClassLoader loader) {
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
      TypeSwitches all = new TypeSwitches(loader);
      for (Path f : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        all.rewrite(f);
      }
    }
  }

  private void rewrite(Path file) throws IOException {
    ClassModel model = format.parse(Files.readAllBytes(file));
    List<List<ClassDesc>> found = new ArrayList<>();
    boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
    CodeTransform calls =
        (b, e) -> {
          List<ClassDesc> labels = e instanceof InvokeDynamicInstruction i ? classes(i) : null;
          if (labels == null) {
            b.with(e);
          } else {
            found.add(labels);
            b.invokestatic(model.thisClass().asSymbol(), name(found.size() - 1), TYPE, isInterface);
          }
        };
    byte[] rewritten =
        format.transformClass(
            model,
            ClassTransform.transformingMethodBodies(calls)
                .andThen(ClassTransform.endHandler(c -> methods(c, found))));
    if (!found.isEmpty()) {
      Files.write(file, rewritten);
    }
  }

  private static String name(int n) {
    return "typeSwitch$" + n;
  }

  /** The classes a switch asks for; null if it is none, or asks for constants, too. */
  private static List<ClassDesc> classes(InvokeDynamicInstruction i) {
    ClassDesc owner = i.bootstrapMethod().owner();
    if (!i.name().stringValue().equals("typeSwitch")
        || !owner.descriptorString().equals("Ljava/lang/runtime/SwitchBootstraps;")) {
      return null;
    }
    List<ClassDesc> out = new ArrayList<>();
    for (ConstantDesc d : i.bootstrapArgs()) {
      if (!(d instanceof ClassDesc c) || c.isPrimitive()) {
        return null;
      }
      out.add(c);
    }
    return out;
  }

  private static void methods(ClassBuilder c, List<List<ClassDesc>> found) {
    for (int n = 0; n < found.size(); n++) {
      List<ClassDesc> labels = found.get(n);
      c.withMethodBody(
          name(n),
          TYPE,
          ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
          b -> body(b, labels));
    }
  }

  /** As SwitchBootstraps.typeSwitch: the first label from {@code restart} on that fits. */
  private static void body(CodeBuilder b, List<ClassDesc> labels) {
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
}
