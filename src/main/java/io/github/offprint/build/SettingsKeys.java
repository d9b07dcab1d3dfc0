package io.github.offprint.build;

import io.github.offprint.content.Key;
import io.github.offprint.content.citations.CitationRules;
import java.util.List;
import java.util.stream.Stream;

/** What may stand in {@code offprint.yaml}. */
final class SettingsKeys {

  /** Stands for each language tag that an author writes. */
  static final String ANY_LANGUAGE = "languages.<tag>";

  private static final String NONE = "none";

  private static final List<Key> OF_THE_SITE =
      List.of(
          new Key("title", "text", "`" + Settings.TITLE + "`", "name of the site"),
          new Key(
              "description",
              "text",
              NONE,
              "one or two sentences for the home page, feeds and search engines"),
          new Key(
              "authors",
              "list of names, or a name",
              NONE,
              "who wrote what names no author; mappings as in a"
                  + " [front matter](#front-matter) are names too"),
          new Key(
              "url",
              "address",
              "not known yet",
              "where the site is served, with the folder on that host if there is one;"
                  + " `--base-url` stands above it"),
          new Key(
              "lang",
              "language tag",
              "`" + Settings.ENGLISH + "`",
              "language of what does not say otherwise"),
          new Key(
              "navigation",
              "labels with paths or addresses, or with menus of such",
              "Posts, Archive, Tags",
              "[links of the header](#navigation), in order"),
          new Key(
              "languages",
              "mapping of language tags",
              NONE,
              "[languages](#languages) that get a part of the site of their own"),
          new Key(
              ANY_LANGUAGE + ".title", "text", "that of the site", "name of that part of the site"),
          new Key(
              ANY_LANGUAGE + ".description",
              "text",
              "that of the site",
              "what is said of that part of the site"),
          new Key(
              ANY_LANGUAGE + ".navigation",
              "as `navigation`",
              "posts, archive and tags of that language",
              "links of the header there"),
          new Key(
              "macros",
              "TeX commands, each with a text",
              NONE,
              "shorthands for all formulas, with their backslash; single quotes spare you doubling"
                  + " it"),
          new Key(
              "feedLength",
              "whole number, 1 to 1000",
              "`" + Settings.FEED_LENGTH + "`",
              "how many posts the feeds hold"),
          new Key(
              "source",
              "address",
              "not published",
              "where readers find the files of the project; each figure then links to the code of"
                  + " its experiment, if its class is in `src/main/java`"),
          new Key(
              "includes",
              "list of folders of the project, or a folder",
              NONE,
              "whose files posts may [show as code](writing.md#including-files)"),
          new Key(
              "numbered",
              "true or false",
              "`false`",
              "whether sections have [numbers](writing.md#numbered-sections) in texts that do not"
                  + " say it themselves"));

  static final List<Key> ALL =
      Stream.of(OF_THE_SITE, Limits.KEYS, CitationRules.KEYS).flatMap(List::stream).toList();

  private SettingsKeys() {}
}
