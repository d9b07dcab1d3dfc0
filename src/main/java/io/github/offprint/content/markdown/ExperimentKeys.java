package io.github.offprint.content.markdown;

import io.github.offprint.content.Key;
import java.util.List;

/** What may stand in a fence that asks for an experiment. */
final class ExperimentKeys {

  private static final String ONLY_IMPORTED = "required with `import`";

  static final List<Key> ALL =
      List.of(
          new Key(
              "run",
              "name of an experiment",
              "required, unless the result is imported",
              "what is computed"),
          new Key(
              "id",
              "small letters, digits and hyphens, unique in the blog; `main`, `pinned`, `posts` and"
                  + " `related` belong to the layout",
              "required",
              "what the figure is called in links and files"),
          new Key(
              "alt",
              "text",
              "required",
              "what the figure shows, for those who cannot see it; they hear the caption as well,"
                  + " so one that repeats the caption gets a warning"),
          new Key(
              "caption",
              "one line of Markdown with formulas, without footnotes",
              "none",
              "what stands below the figure"),
          new Key("seed", "whole number", "`0`", "what all random streams are made from"),
          new Key(
              "with",
              "mapping of parameters",
              "those of the experiment",
              "parameters of the experiment, checked before anything runs"),
          new Key(
              "data",
              "mapping of names with files or folders, such as `cifar-10: data_batch_1.bin`",
              "none",
              "input files by the names that the experiment knows them by; paths are relative to"
                  + " the post, or to the content folder if they begin with `/`, and stay inside"
                  + " it. A result is computed anew when a byte of them changes"),
          new Key(
              "tolerance",
              "small number such as `1e-9`",
              "every bit must be the same",
              "for experiments whose numbers differ a little between machines, because of a"
                  + " library of theirs: by how much, in parts of the largest number of a list,"
                  + " they may differ from the published ones before `offprint check` calls the"
                  + " figure stale"),
          new Key(
              "import",
              "file in the content folder, relative to the post",
              "it is computed",
              "where the result is [taken from](importing-results.md) instead"),
          new Key("sha256", "64 hexadecimal digits", ONLY_IMPORTED, "the digest of that file"),
          new Key(
              "provenance",
              "one line of Markdown",
              ONLY_IMPORTED,
              "who computed it, with what code, and when"));

  private ExperimentKeys() {}
}
