package io.github.offprint.content.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Source;
import io.github.offprint.content.ValueName;
import io.github.offprint.content.Values;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Numbers;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {

  private static final Map<String, Value> FOUND =
      Map.ofEntries(
          Map.entry("fig-a.two", new Value.Scalar(2)),
          Map.entry("fig-a.nan", new Value.Scalar(Double.NaN)),
          Map.entry("fig-a.list", new Value.Sequence(Numbers.of(1, 2, 4))),
          Map.entry("fig-a.other", new Value.Sequence(Numbers.of(1, 2))),
          Map.entry("fig-a.none", new Value.Sequence(Numbers.of())),
          Map.entry("fig-a.gaps", new Value.Sequence(Numbers.of(1, Double.NaN))),
          Map.entry("fig-a.winner", new Value.Text("QWEM")),
          Map.entry("fig-a.flag", new Value.Text("true")),
          Map.entry("fig-b-2.x_1", new Value.Scalar(-0.5)),
          Map.entry("fig-a.with.samples", new Value.Scalar(256)));

  private final Problems problems = new Problems();

  private final Values values =
      new Values() {
        @Override
        public Optional<Value> value(ValueName name, Problems told) {
          if (name.index().isPresent()) {
            Value.Sequence list = (Value.Sequence) FOUND.get(name.id() + "." + name.value());
            return Optional.of(new Value.Scalar(list.numbers().at(name.index().getAsInt())));
          }
          return Optional.ofNullable(FOUND.get(name.toString()));
        }

        @Override
        public int figure(String id) {
          return 0;
        }
      };

  private List<String> told(String claim) {
    Claim.read(Source.of("x.md", claim).whole(), problems)
        .ifPresent(read -> read.checked(values, problems));
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fig-a.two == 2",
        "fig-a.two != 3",
        "1 < fig-a.two <= 2 < 3",
        "fig-a.two > 1.9 and fig-a.two < 2.1",
        "fig-a.two > 3 or fig-a.two < 2.1",
        "1 > 2 and 1 > 2 or 1 < 2",
        "1 < 2 or 1 > 2 and 1 > 2",
        "(1 < 2 or 1 > 2) and 2 > 1",
        "fig-b-2.x_1 < 0",
        "fig-a.two-fig-b-2.x_1 == 2.5",
        "fig-a.two - 1 == 1",
        "fig-a.two -1 == 1",
        "abs(fig-b-2.x_1) == 1/2",
        "2 + 3 * 4 == 14",
        "(2 + 3) * 4 == 20",
        "10 - 3 - 2 == 5",
        "16 / 4 / 2 == 2",
        "2 ^ 3 ^ 2 == 512",
        "-2 ^ 2 == -4",
        "2 * -3 == -6",
        "1e-3 < .01",
        "min(3, 1, 2) == 1",
        "max(fig-a.list) == 4",
        "min(fig-a.list, 0) == 0",
        "sum(fig-a.list) == 7",
        "mean(fig-a.list) within 1e-12 of 7/3",
        "count(fig-a.list) == 3",
        "count(fig-a.none) == 0",
        "sqrt(16) == 4 and ln(1) == 0 and log10(1000) == 3",
        "max(abs(fig-a.list - 2)) == 2",
        "sum(fig-a.list * fig-a.list) == 21",
        "fig-a.list[2] == 4",
        "increasing(fig-a.list)",
        "decreasing(0 - fig-a.list)",
        "increasing(fig-a.list) and decreasing(1 / fig-a.list)",
        "fig-a.two within 0.1 of 2.05",
        "fig-a.two within 5% of 2.1",
        "fig-a.list within 0 of fig-a.list",
        "fig-a.winner == \"QWEM\"",
        "fig-a.winner != \"PMI\"",
        "fig-a.flag == true and fig-a.flag != false and fig-a.flag == \"true\"",
        "fig-a.two within 5 % of 2.1",
        "fig-a.two within 5\u202F% of 2.1",
        "fig-a.with.samples == 256",
        "fig-a.two ≤ 2 and fig-a.two ≥ 2 and fig-a.two ≠ 3",
        "fig-a.two\u00A0== 2"
      })
  void aTrueClaimHolds(String claim) {
    assertThat(told(claim)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fig-a.two < 2",
        "1 < fig-a.two < 2",
        "fig-a.two within 4% of 2.1",
        "fig-a.two within 0.1 of 2.2",
        "fig-a.nan < 1",
        "fig-a.nan == fig-a.nan",
        "fig-a.nan != 1",
        "fig-a.nan within 1 of 1",
        "max(fig-a.gaps) < 10",
        "fig-a.gaps within 10 of 1",
        "increasing(fig-a.gaps)",
        "decreasing(fig-a.list)",
        "increasing(fig-a.list * 0)",
        "fig-a.winner == \"PMI\"",
        "fig-a.two > 1 and fig-a.two > 2"
      })
  void aFalseClaimIsToldWithItsNumbers(String claim) {
    assertThat(told(claim))
        .singleElement()
        .asString()
        .startsWith("x.md:1:1: error: the claim \"" + claim + "\" does not hold: ")
        .contains(" = ");
  }

  @Test
  void theSignsOfANormAreNoOr() {
    assertThat(told("|fig-a.two| < 3"))
        .singleElement()
        .asString()
        .startsWith("x.md:1:1: error: nothing begins with | (write abs(fig-a.gap)");
  }

  @Test
  void theNumbersBehindAClaimAreReadable() {
    assertThat(told("fig-a.two < 1 and fig-b-2.x_1 < 0"))
        .containsExactly(
            "x.md:1:1: error: the claim \"fig-a.two < 1 and fig-b-2.x_1 < 0\" does not hold:"
                + " fig-a.two = 2, fig-b-2.x_1 = −0.5 (correct what the text says, or find out why"
                + " the experiment says otherwise)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fig-a.two|1|a value alone claims nothing",
        "fig-a.two <|12|expected a value, found nothing",
        "fig-a.two < 3 4|15|expected a comparison",
        "fig-a.two < 3 and|18|expected a value, found nothing",
        "fig-a.two < 3 and fig-a.two|19|a value alone claims nothing",
        "(fig-a.two < 3|15|expected \")\", found nothing",
        "(1 < 2) + 1 < 3|1|expected a value, found a condition",
        "fig-a.two within 3|19|expected \"of\" behind the tolerance, found nothing",
        "fig-a < 3|1|fig alone is no value",
        "maxx(fig-a.list) < 3|1|no function is named maxx (did you mean \"max\"?)",
        "incresing(fig-a.list)|1|no function is named incresing (did you mean \"increasing\"?)",
        "50% == 0.5|1|percent are read only directly behind within",
        "fig-a.two within 2 * 5% of 2|22|percent are read only directly behind within",
        "fig-a.list[-1] < 3|11|nothing begins with [ (an index is a whole number",
        "fig-a.winner == \u201CQWEM\u201D|17|nothing begins with \u201C (a text stands between",
        "increasing(fig-a.two)|1|expected a list of two or more numbers, found the number 2",
        "fig-a.none within 1 of 2|1|there is nothing to compare",
        "max < 3|1|max alone is no value",
        "max() < 3|5|expected a value, found \")\"",
        "abs(1, 2) < 3|1|abs has 2 arguments",
        "increasing(1, 2)|1|increasing is asked of one list",
        "not fig-a.two < 3|1|claims have no \"not\" (turn the comparison round",
        "fig-a.two ≈ 2|11|nothing begins with ≈ (say how near",
        "fig-a.flag < 3|1|expected one number, found the text \"true\"",
        "fig-a.two < 5%|13|percent are read only directly behind within",
        "fig-a.two = 2|11|nothing begins with = (write == for equality)",
        "fig-a.two < 3 && 1 < 2|15|nothing begins with & (write and, or)",
        "1 < 2 and and 2 < 3|11|expected a value, found \"and\"",
        "fig-a.list < 3|1|expected one number, found a list of 3 numbers",
        "fig-a.winner < 3|1|expected one number, found the text \"QWEM\"",
        "fig-a.winner == 3|1|expected one number, found the text \"QWEM\" (compare a text with",
        "fig-a.winner + 1 == 3|1|expected a number, found the text \"QWEM\"",
        "max(fig-a.none) < 3|1|there is no max of nothing",
        "sum(fig-a.list - fig-a.other) < 3|16|a list of 3 numbers does not fit one of 2"
      })
  void aMistakeIsToldWhereItStands(String claim, int column, String what) {
    assertThat(told(claim))
        .singleElement()
        .asString()
        .startsWith("x.md:1:" + column + ": error: " + what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum(fig-a.list) < 7|the left side is 7, the right side 7, fig-a.list = 1, 2, 4",
        "fig-a.list within 1 of 2|at [2] found 4, expected 2, fig-a.list",
        "fig-a.two within 0.1 of 3|found 2, expected 3, fig-a.two",
        "increasing(0 - fig-a.list)|at [0] stands −1, at [1] −2, fig-a.list",
        "1 < 2 and 2 * fig-a.two > 5|the left side is 4, the right side 5, fig-a.two = 2",
        "1 > 2|nothing more"
      })
  void aFalseClaimSaysWhere(String claim, String why) {
    assertThat(told(claim))
        .singleElement()
        .asString()
        .contains(why.equals("nothing more") ? "does not hold (" : "does not hold: " + why);
  }

  @Test
  void bracketsMayNotStandInEachOtherByTheThousand() {
    assertThat(told("(".repeat(5000) + "1"))
        .singleElement()
        .asString()
        .contains("expected a claim that is nested less deeply");
    assertThat(told("-".repeat(5000) + "1 < 2")).hasSize(2);
  }

  @Test
  void whatIsMissingIsLeftToOthers() {
    assertThat(told("fig-c.x < 1")).isEmpty();
  }
}
