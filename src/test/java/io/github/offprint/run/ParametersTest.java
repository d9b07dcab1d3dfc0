package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.content.Node;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Range;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

  enum Kernel {
    RELU_NTK,
    GAUSSIAN
  }

  record Level(
      @Parameter(value = "eigenvalue", atLeast = 0) double eigenvalue,
      @Parameter(value = "how often", atLeast = 1) long multiplicity) {}

  record PowerLaw(
      @Parameter(value = "decay", above = 1) double alpha, int modes, boolean normalised) {}

  record Spectrum(Optional<List<Level>> levels, Optional<PowerLaw> powerLaw) {
    Spectrum {
      if (levels.isPresent() == powerLaw.isPresent()) {
        throw new IllegalArgumentException("a spectrum needs either levels or a power law");
      }
    }
  }

  record Params(
      @Parameter(value = "samples", atLeast = 1, below = 1000) int n,
      @Parameter(value = "ridge", atLeast = 0, atMost = Double.POSITIVE_INFINITY) double ridge,
      @Parameter(value = "noise variance", above = 0) double noise,
      boolean shuffled,
      String label,
      Kernel kernel,
      @Parameter(value = "sizes", above = 0) Range sizes,
      Optional<Double> cutoff,
      @Parameter(value = "widths", atLeast = 1) List<Integer> widths,
      Spectrum spectrum) {
    Params {
      if (widths.size() > n) {
        throw new IllegalArgumentException("more widths than samples");
      }
    }
  }

  private static final Params DEFAULTS =
      new Params(
          10,
          0.5,
          1,
          false,
          "runs",
          Kernel.GAUSSIAN,
          new Range(1, 100, 5, Range.Spacing.LINEAR),
          Optional.of(2.0),
          List.of(1, 2),
          new Spectrum(Optional.empty(), Optional.of(new PowerLaw(1.5, 100, true))));

  @Test
  void whatIsNotGivenIsTheDefault() {
    Problems problems = new Problems();
    assertThat(Parameters.of(DEFAULTS).bind(Optional.empty(), at(3, 1), problems))
        .contains(DEFAULTS);
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void everyKindOfParameterCanBeGiven() {
    Params params =
        bound(
            """
            {"n": 1e2, "ridge": "1/200", "noise": 3, "shuffled": true, "label": "null", "kernel": "relu-ntk",
             "sizes": {"from": 10, "spacing": "log"}, "cutoff": null, "widths": [3, "4", 5.0],
             "spectrum": {"levels": [[0.5, 2], {"multiplicity": 7, "eigenvalue": 0}]}}""");
    assertThat(params)
        .isEqualTo(
            new Params(
                100,
                1.0 / 200,
                3,
                true,
                "null",
                Kernel.RELU_NTK,
                new Range(10, 100, 5, Range.Spacing.LOG),
                Optional.empty(),
                List.of(3, 4, 5),
                new Spectrum(
                    Optional.of(List.of(new Level(0.5, 2), new Level(0, 7))), Optional.empty())));
  }

  @Test
  void aNestedRecordTakesWhatIsMissingFromTheNestedDefault() {
    assertThat(bound("{\"sizes\": {\"count\": 3}}").sizes())
        .isEqualTo(new Range(1, 100, 3, Range.Spacing.LINEAR));
    assertThat(bound("{\"sizes\": [2, 4, 3, \"log\"]}").sizes())
        .isEqualTo(new Range(2, 4, 3, Range.Spacing.LOG));
  }

  @Test
  void aRecordOfOptionalsIsAChoiceAmongThem() {
    assertThat(bound("{\"spectrum\": {\"levels\": [[1, 1]]}}").spectrum().powerLaw()).isEmpty();
    assertThat(
            bound("{\"spectrum\": {\"powerLaw\": {\"alpha\": 2, \"modes\": 5}}}")
                .spectrum()
                .powerLaw())
        .contains(new PowerLaw(2, 5, true));
  }

  @ParameterizedTest
  @CsvSource({
    "inf, Infinity",
    ".inf, Infinity",
    "1/3, 0.3333333333333333",
    "2/3, 0.6666666666666666",
    "1e-320, 1e-320",
    "'  1 / 4', 0.25",
    "+5, 5",
    ".5, 0.5",
    "0.1/0.3, 0.3333333333333333",
    // 1 + 2^-53 lies halfway and rounds to even; a hair above it rounds up
    "9007199254740993/9007199254740992, 1",
    "9007199254740993000000000000000000001/9007199254740992000000000000000000000, 1.0000000000000002"
  })
  void numbersMayBeWrittenInManyWays(String text, double value) {
    assertThat(bound("{\"ridge\": \"" + text.strip() + "\"}").ridge()).isEqualTo(value);
  }

  /** What is given, and all that is said of it. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "{'n': 0} => 1:7: n must be a whole number, at least 1 and below 1000, found \"0\"",
        "{'n': 1000} => 1:7: n must be a whole number, at least 1 and below 1000, found \"1000\"",
        "{'n': '1e3x'} => 1:7: n must be a whole number, at least 1 and below 1000, found \"1e3x\"",
        "{'n': 1.5} => 1:7: n must be a whole number, at least 1 and below 1000, found \"1.5\"",
        "{'n': 3000000000} => 1:7: n must be a whole number, at least 1 and below 1000, found \"3000000000\" (the largest is 2147483647)",
        "{'n': 1e999999999} => 1:7: n must be a whole number, at least 1 and below 1000, found \"1e999999999\"",
        "{'n': [1]} => 1:7: n must be a whole number, at least 1 and below 1000, found a list",
        "{'n': null} => 1:7: n must be a whole number, at least 1 and below 1000, found \"null\"",
        "{'m': 1} => 1:2: no parameter is named \"m\" (did you mean \"n\"?)",
        "{'nois': 1} => 1:2: no parameter is named \"nois\" (did you mean \"noise\"?)",
        "{'ridge': 1e400} => 1:11: ridge must be a number, at least 0 and possibly inf, found \"1e400\" (the largest double is 1.7976931348623157e308)",
        "{'ridge': -1e400} => 1:11: ridge must be a number, at least 0 and possibly inf, found \"-1e400\" (the largest double is 1.7976931348623157e308)",
        "{'ridge': 1e-400} => 1:11: ridge must be a number, at least 0 and possibly inf, found \"1e-400\" (it is too close to zero for a double; write 0 if zero is meant)",
        "{'ridge': 'nan'} => 1:11: ridge must be a number, at least 0 and possibly inf, found \"nan\" (NaN is no value to compute with)",
        "{'ridge': '-inf'} => 1:11: ridge must be a number, at least 0 and possibly inf, found \"-inf\"",
        "{'ridge': '1/0'} => 1:11: ridge must be a number, at least 0 and possibly inf, found \"1/0\"",
        "{'ridge': true} => 1:11: ridge must be a number, at least 0 and possibly inf, found \"true\"",
        "{'noise': 'inf'} => 1:11: noise must be a number, above 0, found \"inf\" (it must be finite)",
        "{'noise': 0} => 1:11: noise must be a number, above 0, found \"0\"",
        "{'shuffled': 'true'} => 1:14: shuffled must be true or false, found \"true\" (without quotes)",
        "{'shuffled': 1} => 1:14: shuffled must be true or false, found \"1\"",
        "{'label': null} => 1:11: label must be text, found \"null\" (put it in quotes if these letters are meant)",
        "{'label': {}} => 1:11: label must be text, found a mapping",
        "{'kernel': 'gausian'} => 1:12: kernel must be one of relu-ntk, gaussian, found \"gausian\" (did you mean \"gaussian\"?)",
        "{'sizes': 5} => 1:11: sizes must be a mapping of from, to, count, spacing, found \"5\"",
        "{'sizes': {'from': 0}} => 1:20: sizes.from must be a number, above 0, found \"0\"",
        "{'sizes': {'form': 2}} => 1:12: no parameter is named \"sizes.form\" (did you mean \"from\"?)",
        "{'sizes': {'count': 1}} => 1:11: a range needs a count of at least 2 and at most 100000, found 1",
        "{'sizes': [1, 2, 3, 'log', 5]} => 1:28: sizes takes at most 4 items, found 5 (in this order: from, to, count, spacing)",
        "{'cutoff': 'x'} => 1:12: cutoff must be a number, found \"x\"",
        "{'widths': 3} => 1:12: widths must be a list, each a whole number, at least 1, found \"3\"",
        "{'widths': [1, 0, 2]} => 1:16: widths[1] must be a whole number, at least 1, found \"0\"",
        "{'n': 1} => 1:1: more widths than samples",
        "{'spectrum': {}} => 1:14: a spectrum needs either levels or a power law",
        "{'spectrum': {'levels': [[1]]}} => 1:26: spectrum.levels[0].multiplicity is missing (give it a whole number, at least 1)",
        "{'spectrum': {'powerLaw': {'alpha': 1}}} => 1:37: spectrum.powerLaw.alpha must be a number, above 1, found \"1\"",
      })
  void whatIsWrongIsSaidAtItsPlace(String given, String said) {
    assertThat(said(given))
        .containsExactly("post.md:" + said.replaceFirst("(\\d+:\\d+):", "$1: error:"));
  }

  @Test
  void allThatIsWrongIsSaidTogether() {
    assertThat(said("{'n': 0, 'x': 1, 'kernel': 7, 'spectrum': {'levels': [[-1, 0]]}}")).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e", "0x10", "1_000", "1,5", "--1", "1//2", "1/2/3", "²", "१"})
  void otherTextsAreNoNumbers(String text) {
    assertThat(said("{'ridge': '" + text + "'}")).hasSize(1);
  }

  @Test
  void aNumberOfAMillionDigitsIsRefusedAtOnce() {
    assertThat(said("{'n': '" + "9".repeat(1_000_000) + "'}"))
        .singleElement()
        .asString()
        .hasSizeLessThan(200);
  }

  @Test
  void missingComponentsWithoutADefaultAreNamedWithWhatTheyTake() {
    Params levels =
        new Params(
            10,
            0,
            1,
            false,
            "",
            Kernel.GAUSSIAN,
            DEFAULTS.sizes(),
            Optional.empty(),
            List.of(),
            new Spectrum(Optional.of(List.of()), Optional.empty()));
    Problems problems = new Problems();
    Parameters.of(levels)
        .bind(mapping("{'spectrum': {'powerLaw': {'modes': 3}}}"), at(1, 1), problems);
    assertThat(problems.sorted())
        .extracting(Problem::what)
        .containsExactly("spectrum.powerLaw.alpha is missing");
  }

  record Unbindable(Map<String, String> map) {}

  record Ring(List<Ring> rings) {}

  @Test
  void recordsThatPostsCannotGiveAreRefused() {
    assertThatThrownBy(() -> Parameters.of(new Unbindable(Map.of())))
        .hasMessageContaining("parameter map: a post cannot give a java.util.Map");
    assertThatThrownBy(() -> Parameters.of(new Ring(List.of())))
        .hasMessageContaining("contains itself");
  }

  @Test
  void theDescriptionNamesEveryParameter() {
    String rows =
        Parameters.of(DEFAULTS).rows().stream()
            .map(r -> String.join(" ; ", r.name(), r.type(), r.value(), r.range(), r.meaning()))
            .collect(Collectors.joining("\n"));
    assertThat(rows)
        .isEqualTo(
            """
            n ; whole number ; 10 ; at least 1 and below 1000 ; samples
            ridge ; number ; 0.5 ; at least 0 and possibly inf ; ridge
            noise ; number ; 1 ; above 0 ; noise variance
            shuffled ; true or false ; false ;  ;\s
            label ; text ; "runs" ;  ;\s
            kernel ; relu-ntk | gaussian ; "gaussian" ;  ;\s
            sizes ; {from, to, count, spacing} ; {"from":1,"to":100,"count":5,"spacing":"linear"} ;  ; sizes
            sizes.from ; number ; 1 ; above 0 ;\s
            sizes.to ; number ; 100 ; above 0 ;\s
            sizes.count ; whole number ; 5 ; above 0 ;\s
            sizes.spacing ; linear | log ; "linear" ;  ;\s
            cutoff ; number, optional ; 2 ;  ;\s
            widths ; list, each whole number ; [1,2] ; at least 1 ; widths
            spectrum ; {levels, powerLaw} ; {"powerLaw":{"alpha":1.5,"modes":100,"normalised":true}} ;  ;\s
            spectrum.levels ; list, each {eigenvalue, multiplicity}, optional ;  ;  ;\s
            spectrum.levels[].eigenvalue ; number ;  ; at least 0 ; eigenvalue
            spectrum.levels[].multiplicity ; whole number ;  ; at least 1 ; how often
            spectrum.powerLaw ; {alpha, modes, normalised}, optional ; {"alpha":1.5,"modes":100,"normalised":true} ;  ;\s
            spectrum.powerLaw.alpha ; number ; 1.5 ; above 1 ; decay
            spectrum.powerLaw.modes ; whole number ; 100 ;  ;\s
            spectrum.powerLaw.normalised ; true or false ; true ;  ;\s""");
  }

  private static Params bound(String given) {
    Problems problems = new Problems();
    Optional<Record> params = Parameters.of(DEFAULTS).bind(mapping(given), at(1, 1), problems);
    assertThat(problems.sorted()).isEmpty();
    return (Params) params.orElseThrow();
  }

  private static List<String> said(String given) {
    Problems problems = new Problems();
    assertThat(Parameters.of(DEFAULTS).bind(mapping(given), at(1, 1), problems)).isEmpty();
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  private static Optional<Node.Mapping> mapping(String json) {
    Problems problems = new Problems();
    Optional<Node> node = JsonNodes.read(json.replace('\'', '"'), at(1, 1), problems);
    assertThat(problems.sorted()).isEmpty();
    return node.map(Node.Mapping.class::cast);
  }

  private static Position at(int line, int column) {
    return new Position("post.md", line, column);
  }
}
