package io.github.offprint.run.bytecode;

import org.objectweb.asm.AnnotationVisitor;

/**
 * Writes down an annotation. Those of the language itself do not count, nor the words that say what
 * a parameter means: only its bounds change what may run.
 */
final class AnnotationText extends AnnotationVisitor {

  private static final String PARAMETER = "Lio/github/offprint/experiment/Parameter;";

  private final StringBuilder text;
  private final boolean wordsCount;

  private AnnotationText(StringBuilder text, boolean wordsCount) {
    super(ClassFile.API);
    this.text = text;
    this.wordsCount = wordsCount;
  }

  /** Null, which asks ASM to pass over it, if the annotation cannot be seen when running. */
  static AnnotationVisitor into(StringBuilder text, String type, boolean visible) {
    if (!visible || type.startsWith("Ljava/lang/")) {
      return null;
    }
    text.append(" @").append(type).append('(');
    return new AnnotationText(text, !type.equals(PARAMETER));
  }

  @Override
  public void visit(String name, Object value) {
    if (wordsCount || !"value".equals(name)) {
      text.append(name).append('=').append(Constants.text(value)).append(' ');
    }
  }

  @Override
  public void visitEnum(String name, String type, String constant) {
    text.append(name).append('=').append(type).append(constant).append(' ');
  }

  @Override
  public AnnotationVisitor visitAnnotation(String name, String type) {
    text.append(name).append("=@").append(type).append('(');
    return new AnnotationText(text, true);
  }

  @Override
  public AnnotationVisitor visitArray(String name) {
    text.append(name).append("=(");
    return new AnnotationText(text, true);
  }

  @Override
  public void visitEnd() {
    text.append(')');
  }
}
