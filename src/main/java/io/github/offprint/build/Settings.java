package io.github.offprint.build;

import io.github.offprint.content.Address;
import io.github.offprint.content.Authors;
import io.github.offprint.content.Fields;
import io.github.offprint.content.Key;
import io.github.offprint.content.Node;
import io.github.offprint.content.Post;
import io.github.offprint.content.Source;
import io.github.offprint.content.TextFile;
import io.github.offprint.content.Yaml;
import io.github.offprint.content.citations.CitationRules;
import io.github.offprint.content.markdown.ScriptTypesetter;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import io.github.offprint.site.SiteInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code offprint.yaml} says.
 *
 * @param site what the pages say of the whole site
 * @param navigation where the navigation of the file leads, and where it says so
 * @param macros TeX commands for all formulas, by name with the backslash, in the order of the file
 * @param limits how much of the machine a build may use
 * @param source where the files of the project are published, with a slash at its end
 * @param citations how works are cited
 * @param includes folders of the project whose files posts may show
 * @param numbered whether sections have numbers in posts that do not say it
 */
public record Settings(
    SiteInfo site,
    List<Post.Link> navigation,
    Map<String, String> macros,
    Limits limits,
    Optional<String> source,
    CitationRules citations,
    List<String> includes,
    boolean numbered) {

  static final String TITLE = "Untitled";
  static final String ENGLISH = "en";
  static final int FEED_LENGTH = 25;

  /**
   * Reads a settings file; one that is missing leaves every setting at its default.
   *
   * @param shownAs the file as problems show it
   * @param baseUrl stands in for the {@code url} of the file; an address that can be read
   */
  static Settings read(Path file, String shownAs, Optional<String> baseUrl, Problems problems) {
    Position start = Position.startOf(shownAs);
    Optional<Node> node =
        Files.exists(file)
            ? TextFile.read(file, shownAs, problems)
                .map(Source::whole)
                .flatMap(text -> Yaml.node(text, problems))
            : Optional.empty();
    Node found = node.orElse(new Node.Mapping(List.of(), start));
    if (!(found instanceof Node.Mapping mapping)) {
      problems.error(
          found.position(),
          "the settings must be names with values",
          "write lines such as \"title: My blog\"");
      return read(new Node.Mapping(List.of(), start), baseUrl, problems);
    }
    return read(mapping, baseUrl, problems);
  }

  private static Settings read(Node.Mapping mapping, Optional<String> baseUrl, Problems problems) {
    Fields fields = new Fields(mapping, Key.names(SettingsKeys.ALL), problems);
    Map<String, String> macros = texts(fields, "macros", problems);
    refuseMacros(fields, macros, problems);
    SiteInfo site =
        new SiteInfo(
            fields.text("title").orElse(TITLE),
            fields.text("description").orElse(""),
            Authors.read(fields, "authors", problems),
            fields.languageTag("lang").orElse(ENGLISH),
            address(fields, baseUrl, problems),
            Navigation.read(fields, problems),
            (int) fields.whole("feedLength", 1, 1000).orElse(FEED_LENGTH),
            EditionSettings.read(fields, problems));
    return new Settings(
        site,
        links(fields),
        macros,
        Limits.read(fields, problems),
        source(fields, problems),
        CitationRules.ofSite(fields, site.lang(), problems),
        includes(fields, problems),
        fields.flag("numbered", false));
  }

  /** Whether texts say the same under other settings, such as ones with another title. */
  boolean readAlike(Settings other) {
    return macros.equals(other.macros)
        && citations.equals(other.citations)
        && includes.equals(other.includes)
        && numbered == other.numbered
        && site.address().equals(other.site.address())
        && site.lang().equals(other.site.lang())
        && site.languages().equals(other.site.languages());
  }

  private static List<String> includes(Fields fields, Problems problems) {
    List<String> folders = new ArrayList<>();
    for (Node.Scalar folder : fields.texts("includes")) {
      String path = folder.text().strip();
      if (path.isEmpty() || path.startsWith("/") || List.of(path.split("/")).contains("..")) {
        problems.error(
            folder.position(),
            "\"" + path + "\" is not a folder inside the project",
            "write one such as src/main/java");
      } else {
        folders.add(path);
      }
    }
    return List.copyOf(folders);
  }

  private static Optional<String> source(Fields fields, Problems problems) {
    Optional<String> source = fields.text("source");
    try {
      return source.map(Address::of).map(address -> address.absolute("/"));
    } catch (IllegalArgumentException e) {
      problems.error(
          fields.position("source"),
          "\"" + source.orElseThrow() + "\" is not the address of a folder",
          "write it as https://github.com/who/repo/blob/main/");
      return Optional.empty();
    }
  }

  private static Address address(Fields fields, Optional<String> baseUrl, Problems problems) {
    Optional<String> url = fields.text("url");
    try {
      return baseUrl.or(() -> url).map(Address::of).orElse(Address.ROOT);
    } catch (IllegalArgumentException e) {
      problems.error(
          fields.position("url"),
          "\"" + url.orElseThrow() + "\" is not the address of a site",
          "write it as https://who.github.io/repo/");
      return Address.ROOT;
    }
  }

  /** Tells of macros whose names TeX would not take, and drops them. */
  private static void refuseMacros(Fields fields, Map<String, String> macros, Problems problems) {
    fields.field("macros").stream()
        .filter(field -> field.value() instanceof Node.Mapping)
        .flatMap(field -> ((Node.Mapping) field.value()).fields().stream())
        .filter(macro -> !ScriptTypesetter.isMacroName(macro.name()))
        .forEach(
            macro -> {
              macros.remove(macro.name());
              problems.error(
                  macro.position(),
                  "\"" + macro.name() + "\" is not the name of a TeX command",
                  "write it with its backslash, in single quotes: '\\R': '\\mathbb{R}'");
            });
  }

  private static Map<String, String> texts(Fields fields, String name, Problems problems) {
    Map<String, String> texts = new LinkedHashMap<>();
    Optional<Node> value = fields.field(name).map(Node.Field::value);
    if (value.isPresent() && !(value.get() instanceof Node.Mapping)) {
      problems.error(
          value.get().position(),
          name + " must be names with texts",
          "write lines such as \"name: text\" below it");
    }
    value
        .filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast)
        .ifPresent(mapping -> mapping.fields().forEach(f -> add(texts, f, problems)));
    return texts;
  }

  private static List<Post.Link> links(Fields fields) {
    return Stream.concat(Navigation.links(fields), EditionSettings.links(fields)).toList();
  }

  private static void add(Map<String, String> texts, Node.Field field, Problems problems) {
    if (field.value() instanceof Node.Scalar scalar) {
      texts.put(field.name(), scalar.text());
    } else {
      problems.error(
          field.value().position(),
          "\"" + field.name() + "\" must be a text",
          "write it on the line of its name");
    }
  }
}
