package io.github.offprint.cli;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.run.Json;
import io.github.offprint.run.Parameters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what experiments there are and what they take. */
@Command(
    name = "list",
    description = "Shows the experiments and their parameters.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  offprint list",
      "  offprint list --json",
      "  offprint list --classes target/classes"
    })
final class ListCommand implements Callable<Integer> {

  /** How the list is written. */
  enum Format {
    TEXT,
    JSON
  }

  private static final int WIDEST_DEFAULT = 32;

  private final Console console;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "how it is written (default: ${DEFAULT-VALUE})")
  private Format format;

  @Mixin private ClassesOption classes;

  @Mixin private JsonOption json;

  ListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    classes.check(console.folder());
    Collection<Experiment<?>> experiments = Catalogue.of(console).all();
    if (json.report("list").isPresent()) {
      json.report("list")
          .get()
          .put("experiments", experiments.stream().map(ListCommand::fields).toList())
          .print(console, Main.DONE);
    } else if (format == Format.JSON) {
      console.out().println(Json.text(experiments.stream().map(ListCommand::fields).toList()));
    } else {
      experiments.forEach(this::print);
    }
    return Main.DONE;
  }

  private static Map<String, Object> fields(Experiment<?> experiment) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", experiment.name());
    fields.put("summary", experiment.summary());
    fields.put("defaults", experiment.defaults());
    fields.put("parameters", Parameters.of(experiment.defaults()).rows());
    return fields;
  }

  private void print(Experiment<?> experiment) {
    List<Parameters.Row> rows = Parameters.of(experiment.defaults()).rows();
    console.out().println(experiment.name());
    console.out().println("  " + experiment.summary());
    TextTable.of(rows.stream().map(row -> cells(row, rows)).toList())
        .forEach(line -> console.out().println("    " + line));
    console.out().println();
  }

  private static List<String> cells(Parameters.Row row, List<Parameters.Row> rows) {
    String type =
        String.join(", ", Stream.of(row.type(), row.range()).filter(s -> !s.isEmpty()).toList());
    boolean shownInParts = rows.stream().anyMatch(r -> r.name().startsWith(row.name() + "."));
    return List.of(row.name(), shownInParts ? "" : shortened(row.value()), type, row.meaning());
  }

  private static String shortened(String value) {
    return value.length() > WIDEST_DEFAULT ? value.substring(0, WIDEST_DEFAULT - 1) + "…" : value;
  }
}
