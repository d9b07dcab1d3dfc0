package io.github.offprint.build;

import io.github.offprint.content.Fields;
import io.github.offprint.content.Key;
import io.github.offprint.content.Node;
import io.github.offprint.content.Post;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import io.github.offprint.site.SiteInfo.Language;
import io.github.offprint.site.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what the settings say of languages that have a part of the site of their own. */
final class EditionSettings {

  private static final List<String> KEYS = Key.names(SettingsKeys.ALL, SettingsKeys.ANY_LANGUAGE);
  private static final String TAG = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

  private EditionSettings() {}

  static List<Language> read(Fields settings, Problems problems) {
    List<Language> languages = new ArrayList<>();
    settings
        .field("languages")
        .map(Node.Field::value)
        .ifPresent(
            value -> {
              if (value instanceof Node.Mapping mapping) {
                mapping.fields().forEach(field -> add(field, settings, languages, problems));
              } else {
                problems.error(
                    value.position(),
                    "languages must be language tags with what each says of the site",
                    "write a line \"de: {title: Mein Blog}\" below it, further in");
              }
            });
    return List.copyOf(languages);
  }

  private static void add(
      Node.Field field, Fields settings, List<Language> languages, Problems problems) {
    if (!field.name().matches(TAG)) {
      problems.error(
          field.position(),
          "\"" + field.name() + "\" is not a language tag",
          "write one such as de, fr or pt-BR");
      return;
    }
    if (!Words.has(field.name())) {
      problems.add(
          Problem.note(
              field.position(),
              "the theme has no words in \"" + field.name() + "\"",
              "its pages say what is not yours in English"));
    }
    Node.Mapping own =
        field.value() instanceof Node.Mapping mapping
            ? mapping
            : new Node.Mapping(List.of(), field.position());
    Fields fields = new Fields(own, KEYS, problems);
    languages.add(
        new Language(
            field.name(),
            fields.text("title").or(() -> settings.text("title")).orElse(Settings.TITLE),
            fields.text("description").or(() -> settings.text("description")).orElse(""),
            Navigation.read(fields, problems)));
  }

  /** Where the navigations of other languages lead. */
  static Stream<Post.Link> links(Fields settings) {
    return settings.field("languages").map(Node.Field::value).stream()
        .filter(Node.Mapping.class::isInstance)
        .flatMap(value -> ((Node.Mapping) value).fields().stream())
        .map(Node.Field::value)
        .filter(Node.Mapping.class::isInstance)
        .flatMap(own -> Navigation.links(new Fields((Node.Mapping) own, KEYS, new Problems())));
  }
}
