package io.github.offprint.site.view;

import java.util.List;
import java.util.Optional;

/**
 * What the numbers of a figure come from, besides experiment and seed.
 *
 * @param source link to the code of the experiment, if the site says where it is published
 * @param parameters all of them
 * @param code digest of all code that the experiment runs, shortened; empty if it did not run here
 * @param data digests of input files, shortened
 */
public record OriginView(
    Optional<String> source,
    List<ParameterLine> parameters,
    String code,
    List<FigureView.ValueLine> data) {

  public OriginView {
    parameters = List.copyOf(parameters);
    data = List.copyOf(data);
  }

  /**
   * A parameter of the run.
   *
   * @param name with dots between nested names
   * @param value ready to be read
   * @param meaning plain text; may be empty
   */
  public record ParameterLine(String name, String value, String meaning) {}
}
