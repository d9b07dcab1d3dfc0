package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.experiment.Findings;
import io.github.offprint.problem.OffprintException;
import io.github.offprint.run.bytecode.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockTest {

  private static final Path GOLDEN = Path.of("src/test/resources/locks/two-runs.lock");

  private static final List<Part> PARTS =
      List.of(
          part(Part.Kind.CLASS, "a.b.Ridge", "1111111111aa", ""),
          part(Part.Kind.FIELD, "a.b.Ridge.KAPPA", "2222222222aa", "a.b.Ridge.fit(double[])"),
          part(Part.Kind.LIBRARY, "ejml-core", "0.46.1", "a.b.Ridge.fit(double[])"),
          part(Part.Kind.METHOD, "a.b.Ridge.fit(double[])", "3333333333aa", ""),
          part(
              Part.Kind.METHOD,
              "a.b.Ridge.fit(double[], a.c.Spectrum$Mode)",
              "4444444444aa",
              "a.b.Ridge.fit(double[])"),
          part(Part.Kind.RESOURCE, "a/b/table.csv", "5555555555aa", "a.b.Ridge.fit(double[])"),
          part(Part.Kind.SERVICE, "a.b.Kernel", "6666666666aa", "a.b.Ridge.fit(double[])"));

  private final Toys.Means means = new Toys.Means();
  private final Findings findings = Findings.none().value("x", 0.1);

  @Test
  void theTextHasOneFactALineSorted() throws IOException {
    String text = lock().text();
    if ("update".equals(System.getProperty("offprint.golden"))) {
      assertThat(System.getenv("CI")).as("expectations are not written under CI").isNull();
      Files.writeString(GOLDEN, text);
    }
    assertThat(text).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void itDoesNotDependOnTheOrderOfRuns() {
    List<Finished> runs = new ArrayList<>(runs());
    Collections.reverse(runs);
    assertThat(Lock.of(runs, svgs(), new FoundDigests()).text()).isEqualTo(lock().text());
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    assertThat(Lock.read(lock().text(), "offprint.lock")).isEqualTo(lock());
    assertThat(Lock.read(Lock.NONE.text(), "offprint.lock")).isEqualTo(Lock.NONE);
  }

  @Test
  void twoBranchesThatAddDifferentRunsMergeLineByLine() {
    List<String> one =
        Lock.of(runs().subList(0, 1), svgs(), new FoundDigests()).text().lines().toList();
    assertThat(lock().text().lines().toList()).containsAll(one);
  }

  @Test
  void placesOfMistakesAreTold() {
    String text = lock().text();
    assertThat(mistake(text.replace("\"seed\": 7", "\"seed\": seven")))
        .contains("lock:7:15: error");
    assertThat(mistake(text.replace("\"seed\": 7", "\"seed\": \"x\"")))
        .contains("lock:7:15: error", "expected a seed, found \"x\"");
    assertThat(mistake(text.replace("\"offprint.lock\": 1", "\"offprint.lock\": 2")))
        .contains("lock:2:20: error", "has the form 2");
    assertThat(mistake(text.replace("\"result\"", "\"resold\"")))
        .contains("lock:4:14: error", "\"result\" is missing here");
    assertThat(mistake("")).contains("lock:1:1: error", "found nothing");
    assertThat(mistake("[]")).contains("lock:1:1: error", "expected names with values");
    assertThat(mistake(text.replace("  \"runs\"", "=======\n  \"runs\"")))
        .contains("lock:3:1: error", "a merge has left its marks here");
    assertThat(mistake(text.substring(0, text.length() / 2))).contains("this is not JSON");
  }

  @Test
  void nothingIsStaleWhereNothingHasChanged() {
    assertThat(lock().stale(planned(print("aa", PARTS)))).isEmpty();
  }

  @Test
  void membersOfAClassAreToldTogether() {
    List<Part> changed = new ArrayList<>(PARTS);
    changed.set(1, part(Part.Kind.FIELD, "a.b.Ridge.KAPPA", "99", "a.b.Ridge.fit(double[])"));
    changed.set(
        4,
        part(
            Part.Kind.METHOD,
            "a.b.Ridge.fit(int, a.c.Spectrum$Mode)",
            "44",
            "a.b.Ridge.fit(double[])"));
    changed.set(5, part(Part.Kind.RESOURCE, "a/b/table.csv", "77", "a.b.Ridge.fit(double[])"));
    List<Stale> stale = lock().stale(planned(print("bb", changed)));
    assertThat(stale).hasSize(2);
    assertThat(stale.get(0).changes())
        .extracting(Change::text)
        .containsExactly(
            "on the class path: a/b/table.csv changed (reached through Ridge.fit)",
            "a.b.Ridge: KAPPA changed; fit(int, Spectrum.Mode) is new; fit(double[], Spectrum.Mode)"
                + " is gone (reached through Ridge.fit)");
  }

  @Test
  void codeThatDiffersInNoPartIsStaleToo() {
    assertThat(lock().stale(planned(print("bb", PARTS))).get(0).changes())
        .extracting(Change::text)
        .containsExactly(
            "its code is followed in another way than when the site was built, by another version"
                + " of Offprint or after a merge of locks");
  }

  @Test
  void methodsWhoseTypesDifferInTheirPackageAloneAreKeptApart() {
    List<Part> twins =
        List.of(
            part(Part.Kind.METHOD, "a.T.f(a.X)", "1111111111", ""),
            part(Part.Kind.METHOD, "a.T.f(b.X)", "2222222222", ""));
    CodeTable table = CodeTable.of(List.of(new Fingerprint("aa", twins, List.of())));
    assertThat(twins).extracting(table::state).containsOnly(CodeTable.State.SAME);
    assertThat(table.state(part(Part.Kind.METHOD, "a.T.f(b.X)", "3333333333", "")))
        .isEqualTo(CodeTable.State.CHANGED);
  }

  @Test
  void digestsOfResultsSeeTheLastBit() {
    Finished other =
        new Finished(
            runs().get(0).run(), runs().get(0).key(), Findings.none().value("x", Math.nextUp(0.1)));
    assertThat(lock().resultChange(runs().get(0), new FoundDigests())).isEmpty();
    assertThat(lock().resultChange(other, new FoundDigests())).isPresent();
  }

  private static String mistake(String text) {
    OffprintException[] thrown = new OffprintException[1];
    assertThatThrownBy(() -> Lock.read(text, "lock"))
        .isInstanceOfSatisfying(OffprintException.class, e -> thrown[0] = e);
    return thrown[0].getMessage();
  }

  private Lock lock() {
    return Lock.of(runs(), svgs(), new FoundDigests());
  }

  private static Map<String, String> svgs() {
    return Map.of("fig-1", "<svg/>");
  }

  private List<Finished> runs() {
    Fingerprint print = print("aa", PARTS);
    return planned(print).stream()
        .map(run -> new Finished(run.run(), run.key(), findings))
        .toList();
  }

  private List<KeyedRun> planned(Fingerprint print) {
    return List.of(keyed(Toys.planned(means, 1), print), keyed(Toys.planned(means, 2), print));
  }

  private static KeyedRun keyed(PlannedRun run, Fingerprint print) {
    String params = "{\"count\":5,\"shift\":{\"by\":0.5,\"kind\":\"a \\\"b\\\"\",\"list\":[1,2]}}";
    return new KeyedRun(
        run, new RunKey(run.experiment().name(), params, 7, print, Map.of("words", "cc")));
  }

  private static Fingerprint print(String digest, List<Part> parts) {
    return new Fingerprint(digest, parts, List.of());
  }

  private static Part part(Part.Kind kind, String name, String digest, String from) {
    return new Part(kind, name, digest, Optional.of(from).filter(f -> !f.isEmpty()));
  }
}
