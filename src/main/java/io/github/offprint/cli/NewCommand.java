package io.github.offprint.cli;

import io.github.offprint.content.Slug;
import io.github.offprint.content.YamlText;
import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a post. */
@Command(
    name = "new",
    description = {
      "Begins a post: writes a file with the title and the day, and prints its name.",
      "The file is named after the title. Never replaces one that is there."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  offprint new \"Lazy and active training\"",
      "  offprint new \"Über Größen\" --lang de --tag theory --draft",
      "  offprint new \"About\" --page",
    })
final class NewCommand implements Callable<Integer> {

  private static final int LONGEST_NAME = 80;

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "title", description = "the title of the post")
  private List<String> words;

  @Option(names = "--page", description = "begin a page outside the blog, which has no date")
  private boolean page;

  @Option(names = "--draft", description = "as a draft")
  private boolean draft;

  @Option(names = "--date", paramLabel = "DATE", description = "its day (default: today)")
  private Optional<String> date = Optional.empty();

  @Option(names = "--lang", paramLabel = "TAG", description = "its language, such as de or pt-BR")
  private Optional<String> lang = Optional.empty();

  @Option(names = "--tag", paramLabel = "TEXT", description = "a tag; may be given again")
  private List<String> tags = List.of();

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "folder with posts (default: content)")
  private Path content = Path.of("content");

  @Option(names = "--quiet", description = "print problems only")
  private boolean quiet;

  @Mixin private JsonOption json;

  NewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String title = String.join(" ", words).strip().replaceAll("\\s+", " ");
    if (title.isEmpty()) {
      throw usage("the title is empty");
    }
    if (lang.filter(tag -> !tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")).isPresent()) {
      throw usage("--lang must be a language tag such as de or pt-BR, found " + lang.get());
    }
    LocalDate day = day();
    Path file = content.resolve(page ? "pages" : "posts").resolve(name(title, day) + ".md");
    write(file, text(title, day));
    Optional<JsonReport> report = json.report("new");
    if (report.isPresent()) {
      report.get().put("file", shown(file)).put("title", title).print(console, Main.DONE);
    } else if (!quiet) {
      console.out().println(shown(file));
    }
    return Main.DONE;
  }

  /** Today where the author is: the day that they would write by hand. */
  private LocalDate day() {
    try {
      return date.map(LocalDate::parse).orElseGet(LocalDate::now);
    } catch (DateTimeException e) {
      throw usage("--date must be a day such as 2025-01-31, found " + date.orElseThrow());
    }
  }

  /** A title in an alphabet of which no address can be made is told by its day. */
  private static String name(String title, LocalDate day) {
    String slug = Slug.of(title);
    String shorter =
        slug.length() <= LONGEST_NAME
            ? slug
            : slug.substring(0, LONGEST_NAME + 1).replaceAll("-[^-]*$", "");
    String fitting = shorter.length() <= LONGEST_NAME ? shorter : slug.substring(0, LONGEST_NAME);
    return fitting.isEmpty() ? "post-" + day : fitting;
  }

  private String text(String title, LocalDate day) {
    List<String> lines = new ArrayList<>(List.of("---", "title: " + YamlText.of(title)));
    if (!page) {
      lines.add("published: " + day);
    }
    if (!tags.isEmpty()) {
      lines.add("tags: " + YamlText.of(tags.stream().distinct().toList()));
    }
    lang.ifPresent(tag -> lines.add("lang: " + tag));
    if (draft) {
      lines.add("draft: true");
    }
    lines.add("---");
    lines.add("");
    return String.join("\n", lines) + "\n";
  }

  private void write(Path relative, String text) {
    Path file = console.folder().resolve(relative);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "", StandardOpenOption.CREATE_NEW);
      try {
        Files.writeString(file, text);
      } catch (IOException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (FileAlreadyExistsException e) {
      throw new OffprintException(
          Problem.error(
              Position.startOf(shown(relative)),
              Files.isDirectory(file.getParent())
                  ? "this file is there already"
                  : "a folder is needed here, and a file has its name",
              "choose another title"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shown(Path file) {
    return file.toString().replace('\\', '/');
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
