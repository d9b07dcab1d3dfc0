package io.github.offprint.run.bytecode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Reads a class file, without line numbers, names of locals, order of constants and nests. */
final class ClassFile extends ClassVisitor {

  static final int API = Opcodes.ASM9;

  /** What of a class's flags changes what runs; whether it is public does not. */
  private static final int CLASS_FLAGS =
      Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM | Opcodes.ACC_RECORD | Opcodes.ACC_ANNOTATION;

  private static final String HARMLESS = "Lio/github/offprint/experiment/Harmless;";

  private static final int CONSTANT_CLASS = 7;

  private ClassCode code;

  private ClassFile() {
    super(API);
  }

  static ClassCode read(byte[] bytes) {
    ClassFile file = new ClassFile();
    new ClassReader(bytes).accept(file, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return file.code;
  }

  /** Internal names of the classes in the table of constants of a class file. */
  static Set<String> mentioned(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    char[] buffer = new char[reader.getMaxStringLength()];
    Set<String> names = new TreeSet<>();
    for (int i = 1; i < reader.getItemCount(); i++) {
      int at = reader.getItem(i);
      if (at > 0 && reader.readByte(at - 1) == CONSTANT_CLASS) {
        names.add(reader.readUTF8(at, buffer));
      }
    }
    return names;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      String signature,
      String superName,
      String[] interfaces) {
    List<String> above = interfaces == null ? List.of() : List.of(interfaces);
    StringBuilder shell = new StringBuilder();
    shell.append(access & CLASS_FLAGS).append(' ').append(superName).append(above);
    code =
        new ClassCode(
            name,
            superName == null ? "" : superName,
            above,
            access,
            shell,
            new ArrayList<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>());
  }

  @Override
  public void visitInnerClass(String name, String outer, String inner, int access) {
    if (Names.isAnonymous(name)) {
      code.anonymous().add(name);
    }
  }

  @Override
  public AnnotationVisitor visitAnnotation(String type, boolean visible) {
    noteHarmless(type, "", code);
    return AnnotationText.into(code.shell(), type, visible);
  }

  /** Notes what an annotation says of a method, or of all methods of a class. */
  static void noteHarmless(String annotation, String signature, ClassCode type) {
    if (annotation.equals(HARMLESS)) {
      type.harmless().add(signature);
    }
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String name, String descriptor, String signature) {
    String type = signature == null ? descriptor : signature;
    code.shell().append(" component ").append(name).append(' ').append(type);
    new SignatureReader(type).acceptType(new Types());
    return new RecordComponentVisitor(API) {
      @Override
      public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return AnnotationText.into(code.shell(), annotation, visible);
      }
    };
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
    StringBuilder text = new StringBuilder(isStatic ? "static " : "").append(descriptor);
    if (value != null) {
      text.append(" = ").append(Constants.text(value));
    }
    if (value instanceof String string) {
      code.strings().add(string);
    }
    code.fields()
        .put(
            name,
            new FieldCode(code.name(), name, isStatic, (access & Opcodes.ACC_ENUM) != 0, text));
    return new FieldVisitor(API) {
      @Override
      public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return AnnotationText.into(text, annotation, visible);
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodCode method =
        new MethodCode(
            code.name(), name, descriptor, access, new StringBuilder(), new ArrayList<>());
    code.methods().put(method.signature(), method);
    return new MethodReader(method, code);
  }

  /** Collects the classes in the type of a record component. */
  private final class Types extends SignatureVisitor {
    Types() {
      super(API);
    }

    @Override
    public void visitClassType(String name) {
      code.components().add(name);
    }

    @Override
    public void visitInnerClassType(String name) {
      List<String> found = code.components();
      found.add(found.get(found.size() - 1) + "$" + name);
    }
  }
}
