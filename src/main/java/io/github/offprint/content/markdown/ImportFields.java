package io.github.offprint.content.markdown;

import io.github.offprint.content.Block;
import io.github.offprint.content.Fields;
import io.github.offprint.content.Imported;
import io.github.offprint.content.Node;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the keys of an experiment whose result comes from a file. */
final class ImportFields {

  private static final String IMPORT = "import";

  private final Fields fields;
  private final Position fence;
  private final Sheet sheet;
  private final Problems problems;

  ImportFields(Fields fields, Position fence, Sheet sheet) {
    this.fields = fields;
    this.fence = fence;
    this.sheet = sheet;
    this.problems = sheet.problems();
  }

  /** Whether a file is asked for. */
  boolean asked() {
    return fields.field(IMPORT).isPresent();
  }

  /** The file and where it comes from, or nothing if none is asked for or a mistake is made. */
  Optional<Imported> imported(List<Block> provenance) {
    if (!asked()) {
      refuse("sha256", "an imported result", "add \"import: path/to/result.json\"");
      refuse("provenance", "an imported result", "add \"import: path/to/result.json\"");
      return Optional.empty();
    }
    refuse("data", "a result that is computed here", "remove it");
    if (fields.field("run").isEmpty()) {
      refuse("with", "an experiment", "name it: \"run: name/of-experiment\"");
      refuse("seed", "an experiment", "name it: \"run: name/of-experiment\"");
    }
    Optional<String> origin =
        fields.requiredText(
            "provenance", fence, "provenance: who computed it, with what code, and when");
    Optional<Path> file =
        fields
            .text(IMPORT)
            .flatMap(path -> sheet.surroundings().results(path, position(), problems));
    return origin.flatMap(any -> file.map(found -> imported(found, provenance)));
  }

  private Imported imported(Path file, List<Block> provenance) {
    return new Imported(
        file,
        sheet.surroundings().shown(file, fence),
        position(),
        fields
            .text("sha256")
            .map(
                text ->
                    new Imported.Digest(text.toLowerCase(Locale.ROOT), fields.position("sha256"))),
        provenance);
  }

  private Position position() {
    return fields.position(IMPORT);
  }

  private void refuse(String key, String owner, String remedy) {
    Optional<Node.Field> field = fields.field(key);
    field.ifPresent(
        found -> problems.error(found.position(), key + " belongs to " + owner, remedy));
  }
}
