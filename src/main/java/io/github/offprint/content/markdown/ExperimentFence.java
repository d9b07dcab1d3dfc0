package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.util.ast.Document;
import io.github.offprint.content.Block;
import io.github.offprint.content.Directive;
import io.github.offprint.content.Excerpt;
import io.github.offprint.content.Fields;
import io.github.offprint.content.Imported;
import io.github.offprint.content.Key;
import io.github.offprint.content.Node;
import io.github.offprint.content.Yaml;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the YAML inside a fence that asks for an experiment. */
final class ExperimentFence {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

  private static final Pattern TOLERANCE =
      Pattern.compile("[0-9]*\\.?[0-9]+([eE][-+]?[0-9]{1,3})?");

  /** What the ids of the drawing for narrow screens have besides. */
  private static final String NARROW = "_narrow";

  private final Sheet sheet;
  private final Position fence;
  private final Problems problems;

  /**
   * A fence.
   *
   * @param fence where it opens
   */
  ExperimentFence(Sheet sheet, Position fence) {
    this.sheet = sheet;
    this.fence = fence;
    this.problems = sheet.problems();
  }

  /** What is asked for, or nothing if a mistake stands in the way. */
  Optional<Directive> directive(Excerpt yaml) {
    Problems own = new Problems();
    Optional<Node> node = Yaml.node(yaml, own);
    own.sorted().forEach(problems::add);
    if (own.haveErrors()) {
      return Optional.empty();
    }
    if (node.isPresent() && node.get() instanceof Node.Mapping mapping) {
      return directive(mapping, yaml);
    }
    problems.error(
        node.map(Node::position).orElse(fence),
        "an experiment must be names with values",
        "write lines such as \"run: name/of-experiment\"");
    return Optional.empty();
  }

  private Optional<Directive> directive(Node.Mapping mapping, Excerpt yaml) {
    Fields fields = new Fields(mapping, Key.names(ExperimentKeys.ALL), problems);
    ImportFields importFields = new ImportFields(fields, fence, sheet);
    Optional<String> run =
        importFields.asked()
            ? fields.text("run").or(() -> Optional.of(""))
            : fields.requiredText("run", fence, "run: name/of-experiment");
    Optional<String> id = fields.requiredText("id", fence, "id: fig-name");
    Optional<String> alt =
        fields.requiredText(
            "alt", fence, "alt: what the figure shows, for those who cannot see it");
    refuseNumbers(alt, fields);
    OptionalLong seed = fields.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE);
    Optional<Node.Mapping> with = mapping(fields, "with", "parameters");
    Map<String, Path> data = data(fields);
    OptionalDouble tolerance = tolerance(fields);
    List<Block> caption = line("caption", fields, yaml);
    Optional<Imported> imported = importFields.imported(line("provenance", fields, yaml));
    warnOfRepetition(alt, fields);
    id.ifPresent(name -> take(name, fields.position("id")));
    if (run.isEmpty()
        || id.isEmpty()
        || alt.isEmpty()
        || importFields.asked() && imported.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Directive(
            fence,
            run.get(),
            fields.position("run"),
            id.get(),
            caption,
            alt.get(),
            seed,
            with,
            data,
            tolerance,
            imported));
  }

  private void refuseNumbers(Optional<String> alt, Fields fields) {
    if (alt.filter(text -> text.contains("{value}")).isPresent()) {
      problems.error(
          fields.position("alt"),
          "an alternative text cannot quote a number",
          "quote it in the text or in the caption");
    }
  }

  /** Those who cannot see the figure would hear the same twice, and nothing of what it shows. */
  private void warnOfRepetition(Optional<String> alt, Fields fields) {
    Optional<String> caption = fields.text("caption");
    if (alt.isPresent() && caption.isPresent() && Likeness.isRepetition(alt.get(), caption.get())) {
      problems.warning(
          fields.position("alt"),
          "the alternative text repeats the caption",
          "say what can be seen, for those who hear the caption as well");
    }
  }

  private void take(String id, Position place) {
    if (!ID.matcher(id).matches()) {
      problems.error(
          place,
          "an id may hold only a-z, 0-9 and hyphens, found \"" + id + "\"",
          "write one such as fig-learning-curves");
    } else if (Anchors.LAYOUT.contains(id)) {
      problems.error(
          place,
          "the id \"" + id + "\" belongs to the layout of every page",
          "write one such as fig-learning-curves");
    }
    sheet.anchors().keep(List.of(id));
    for (String drawing : List.of(id, id + NARROW)) {
      sheet.anchors().keep(List.of(drawing + "_svg", drawing + "_title", drawing + "_desc"));
    }
  }

  private Optional<Node.Mapping> mapping(Fields fields, String name, String what) {
    Optional<Node> value = fields.field(name).map(Node.Field::value);
    if (value.isPresent() && !(value.get() instanceof Node.Mapping)) {
      problems.error(
          value.get().position(),
          name + " must be " + what + " with values",
          "write each on a line of its own, indented, as \"name: value\"");
    }
    return value.filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
  }

  private OptionalDouble tolerance(Fields fields) {
    Optional<String> text = fields.text("tolerance");
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    double number = TOLERANCE.matcher(text.get()).matches() ? Double.parseDouble(text.get()) : 0;
    if (number <= 0 || number >= 1) {
      problems.error(
          fields.position("tolerance"),
          "tolerance must be a number between 0 and 1, found \"" + text.get() + "\"",
          "write a small one such as 1e-9, or leave it out");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(number);
  }

  /** The input files that exist, by name. */
  private Map<String, Path> data(Fields fields) {
    Map<String, Path> files = new TreeMap<>();
    mapping(fields, "data", "names").map(Node.Mapping::fields).orElse(List.of()).stream()
        .forEach(field -> input(field).ifPresent(file -> files.put(field.name(), file)));
    return files;
  }

  private Optional<Path> input(Node.Field field) {
    if (field.value() instanceof Node.Scalar path) {
      return sheet.surroundings().input(path.text(), path.position(), problems);
    }
    problems.error(field.value().position(), "expected the path of one file", "name: path/to.file");
    return Optional.empty();
  }

  /** A line of Markdown that is shown with the result. */
  private List<Block> line(String key, Fields fields, Excerpt yaml) {
    Optional<String> text = fields.text(key);
    if (text.isEmpty()) {
      return List.of();
    }
    Excerpt places = CaptionPlaces.excerpt(text.get(), fields.position(key), yaml);
    Sheet inset = sheet.inset(places);
    InlineWriter writer = new InlineWriter(inset, footnote -> {});
    Document line = Dialect.line(places.text());
    refuseFootnotes(key, line, inset);
    writer.inside(line);
    sheet.adopt(inset);
    return inset.body().blocks();
  }

  // a caption is shown away from the page too, where no footnote could be found
  private void refuseFootnotes(String key, Document line, Sheet inset) {
    for (com.vladsch.flexmark.util.ast.Node node : line.getDescendants()) {
      if (node instanceof LinkRef mark && mark.getReference().startsWith("^")) {
        problems.error(
            inset.position(mark),
            "a " + key + " cannot have the footnote " + mark.getChars(),
            "say it in the " + key + ", or put the mark into the text");
      }
    }
  }
}
