package io.github.offprint.content;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the keys {@code image} and {@code paper} of a front matter. */
final class SharingReader {

  private static final Pattern DOI = Pattern.compile("10\\.[0-9]{4,9}(\\.[0-9]+)*/\\S+");
  private static final Pattern ARXIV =
      Pattern.compile("[0-9]{4}\\.[0-9]{4,5}(v[0-9]+)?|[a-z-]+(\\.[A-Z]{2})?/[0-9]{7}(v[0-9]+)?");
  private static final Pattern PDF = Pattern.compile("(https?:/)?/[^/\\s]\\S*");

  private final Problems problems;

  private SharingReader(Problems problems) {
    this.problems = problems;
  }

  static Sharing read(Fields fields, Problems problems) {
    return new Sharing(fields.text("image"), new SharingReader(problems).paper(fields));
  }

  private Optional<Paper> paper(Fields fields) {
    Optional<Node> value = fields.field("paper").map(Node.Field::value);
    if (value.isPresent() && !(value.get() instanceof Node.Mapping)) {
      problems.error(
          value.get().position(),
          "paper must be names with values",
          "write it as \"paper: {arxiv: 2110.03922}\"");
    }
    return value
        .filter(Node.Mapping.class::isInstance)
        .map(
            mapping ->
                paperOf(
                    new Fields(
                        (Node.Mapping) mapping,
                        Key.names(FrontMatterKeys.ALL, "paper"),
                        problems)));
  }

  private Paper paperOf(Fields fields) {
    return new Paper(
        identifier(fields, "doi", "(https?://)?(dx\\.)?doi\\.org/|doi:", DOI, "10.1000/182"),
        identifier(fields, "arxiv", "(https?://)?arxiv\\.org/abs/|arxiv:", ARXIV, "2110.03922"),
        identifier(fields, "pdf", "(?!)", PDF, "/papers/mine.pdf or https://example.org/mine.pdf"),
        fields.text("journal"),
        fields.text("volume"),
        fields.text("issue"),
        fields.text("firstpage"),
        fields.text("lastpage"));
  }

  private Optional<String> identifier(
      Fields fields, String name, String prefix, Pattern form, String example) {
    Optional<String> bare =
        fields.text(name).map(text -> text.replaceFirst("^(?i:" + prefix + ")\\s*", ""));
    boolean formed = bare.map(text -> form.matcher(text).matches()).orElse(true);
    if (!formed) {
      Position place = fields.position(name);
      problems.error(
          place,
          "\"" + bare.orElseThrow() + "\" is not a " + name + " of a paper",
          "write one such as " + example);
    }
    return bare.filter(text -> formed);
  }
}
