package io.github.offprint.migration;

import io.github.offprint.content.TextFile;
import io.github.offprint.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A program whose posts can be brought over. */
public enum Generator {
  /** TOML, YAML or JSON above Goldmark, shortcodes. */
  HUGO("Hugo", List.of("content"), List.of("static", "assets")),
  /** YAML above kramdown, tags of Liquid. */
  JEKYLL("Jekyll", List.of("_posts", "_drafts"), List.of(".")),
  /** YAML above Marked, tags of Nunjucks. */
  HEXO("Hexo", List.of("source/_posts", "source/_drafts"), List.of("source")),
  /** YAML above remark, components in MDX. */
  ASTRO("Astro", List.of("src/content", "src/data", "src/pages"), List.of("public")),
  /** YAML above Pandoc, code that is run; R Markdown too. */
  QUARTO("Quarto", List.of("."), List.of("."));

  private final String title;
  private final List<String> posts;
  private final List<String> files;

  Generator(String title, List<String> posts, List<String> files) {
    this.title = title;
    this.posts = posts;
    this.files = files;
  }

  /** Its name as its makers write it. */
  public String title() {
    return title;
  }

  /** Where posts lie below its folder. */
  List<String> posts() {
    return posts;
  }

  /** Where files lie whose addresses begin with a slash. */
  List<String> files() {
    return files;
  }

  /**
   * The generator whose project a folder is.
   *
   * @return nothing if the folder has no sign of any
   */
  static Optional<Generator> ofProject(Path folder) {
    if (has(folder, "astro.config.mjs", "astro.config.ts", "astro.config.js", "astro.config.mts")) {
      return Optional.of(ASTRO);
    } else if (has(folder, "_quarto.yml", "_quarto.yaml", "_site.yml")) {
      return Optional.of(QUARTO);
    } else if (has(folder, "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default")
        || has(folder, "config.toml", "config.yaml", "config.yml", "config.json")
            && has(folder, "content")) {
      return Optional.of(HUGO);
    } else if (has(folder, "source/_posts", "_config.hexo.yml", "scaffolds")) {
      return Optional.of(HEXO);
    }
    return has(folder, "_posts", "_config.yml", "_config.toml", "_drafts")
        ? Optional.of(JEKYLL)
        : Optional.empty();
  }

  /** The generator that writes such files: only where no settings tell it. */
  static Optional<Generator> ofFiles(List<Path> files) {
    if (files.stream().anyMatch(file -> named(file, ".*\\.(qmd|Rmd|rmd)"))) {
      return Optional.of(QUARTO);
    } else if (files.stream().anyMatch(file -> named(file, ".*\\.mdx"))) {
      return Optional.of(ASTRO);
    } else if (files.stream().anyMatch(file -> named(file, "\\d{4}-\\d\\d?-\\d\\d?-.*"))) {
      return Optional.of(JEKYLL);
    }
    return files.stream().anyMatch(Generator::beginsWithToml)
        ? Optional.of(HUGO)
        : Optional.empty();
  }

  private static boolean has(Path folder, String... names) {
    return List.of(names).stream().anyMatch(name -> Files.exists(folder.resolve(name)));
  }

  private static boolean named(Path file, String pattern) {
    return file.getFileName().toString().matches(pattern);
  }

  private static boolean beginsWithToml(Path file) {
    return TextFile.read(file, "", new Problems())
        .filter(source -> source.text().startsWith("+++"))
        .isPresent();
  }
}
