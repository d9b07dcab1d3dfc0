package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;

/**
 * Blocks between a line such as {@code ::: note Title} and a line {@code :::}. What its words mean
 * is decided by those who write it.
 */
final class Container extends Block {

  private final ContainerLine line;
  private boolean closed;

  /** A container of which only the first line has been read. */
  Container(ContainerLine line) {
    this.line = line;
    if (!line.title().isEmpty()) {
      appendChild(new ContainerTitle(line.title()));
    }
  }

  /** The word behind the colons, such as {@code note}; empty if only attributes stand there. */
  String name() {
    return line.name();
  }

  /** Its name or, if it has none, its classes: one of them may say what it is. */
  List<String> kinds() {
    return name().isEmpty() ? attributes().classes() : List.of(name());
  }

  /** What stands in curly brackets. */
  Attributes attributes() {
    return line.attributes();
  }

  /** The title behind its name, which holds text that may be emphasised, linked and so on. */
  Optional<ContainerTitle> title() {
    return getFirstChild() instanceof ContainerTitle title ? Optional.of(title) : Optional.empty();
  }

  /** Its title or, as Quarto has it, the heading that it begins with. */
  Optional<Node> titleOrHeading() {
    return getFirstChild() instanceof ContainerTitle || getFirstChild() instanceof Heading
        ? Optional.of(getFirstChild())
        : Optional.empty();
  }

  /** The colons that open it. */
  BasedSequence opening() {
    return line.opening();
  }

  /** How many colons open it; at least 3. */
  int width() {
    return line.opening().length();
  }

  /** Whether anything but a name and attributes stands behind the colons. */
  boolean isReadable() {
    return line.readable();
  }

  /** Whether its last line was found. */
  boolean isClosed() {
    return closed;
  }

  void close() {
    this.closed = true;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {line.opening()};
  }
}
