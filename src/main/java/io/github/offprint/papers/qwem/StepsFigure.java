package io.github.offprint.papers.qwem;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Axis.NamedPlace;
import io.github.offprint.figure.Canvas.Anchor;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Label;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Rule;
import io.github.offprint.figure.Rule.Direction;
import io.github.offprint.figure.Scale;
import io.github.offprint.figure.Stroke;
import io.github.offprint.figure.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The picture of two courses: a row each of loss, singular values and words. */
final class StepsFigure {

  private static final double WIDTH = 960;
  private static final double HEIGHT = 620;

  /** Widths of the pictures of words, of which the last is as wide as it is high. */
  private static final double[] WIDTHS = {0.4, 0.8, 1};

  /** Room for labels around the words. */
  private static final double ROOM = 1.4;

  private final Course.Schedule schedule;
  private final AlignedTheory theory;
  private final List<String> words;
  private final List<PrincipalView.Labelled> labelled;

  StepsFigure(
      Course.Schedule schedule,
      AlignedTheory theory,
      List<String> words,
      List<PrincipalView.Labelled> labelled) {
    this.schedule = schedule;
    this.theory = theory;
    this.words = words;
    this.labelled = labelled;
  }

  Figure figure(Course quadratic, PrincipalView above, Course wordToVec, PrincipalView below) {
    double top = 1.1 * Math.max(quadratic.largestSingularValue(), wordToVec.largestSingularValue());
    double floor =
        Math.min(quadratic.loss(quadratic.size() - 1), wordToVec.loss(wordToVec.size() - 1));
    double reach = ROOM * Math.max(above.reach(), below.reach());
    List<Mark> dotted =
        RisingCurves.dotted(
            quadratic.size(),
            quadratic.training().dimension(),
            quadratic::time,
            (i, k) -> theory.singularValues(quadratic, i)[k]);
    Panel first = values(quadratic, top).with(dotted).with(RisingCurves.legend());
    Panel second = values(wordToVec, top);
    Arrangement rows =
        new Arrangement.Stack(
            List.of(
                row(
                    "QWEM",
                    loss(quadratic, floor),
                    first.withLegend(LegendPlace.TOP_LEFT),
                    pictures(above, reach)),
                row("word2vec", loss(wordToVec, floor), second, pictures(below, reach))),
            false,
            1,
            true);
    return new Figure(WIDTH, HEIGHT, rows, Optional.empty());
  }

  private static Arrangement row(String title, Panel loss, Panel values, List<Panel> pictures) {
    Arrangement curves = new Arrangement.Stack(List.of(loss, values), true, 0.95);
    Arrangement words = new Arrangement.Row("", List.copyOf(pictures), true, 1.6);
    return new Arrangement.Row(title, List.of(curves, words), false, 1);
  }

  private Axis time() {
    double[] times = schedule.times();
    return Axis.log("training time $t$").from(times[0], times[times.length - 1]);
  }

  private List<Rule> snapshotRules() {
    List<Rule> rules = new ArrayList<>();
    for (double time : schedule.snapshots()) {
      Ink ink = Ink.of(Ink.Part.MUTED).withOpacity(0.35);
      rules.add(new Rule("", Direction.VERTICAL, time, Stroke.solid(ink).withWidth(1.5)));
    }
    return rules;
  }

  private Panel loss(Course course, double floor) {
    Numbers x = Numbers.of(course.size(), course::time);
    Numbers y = Numbers.of(course.size(), course::loss);
    return Panel.of(time(), lossAxis(floor))
        .weighing(0.7)
        .with(snapshotRules())
        .with(new Curve("loss", x, y, Stroke.solid(Ink.series(3)).withWidth(2)));
  }

  /** With marks at round numbers, however low the panel is. */
  private static Axis lossAxis(double floor) {
    BigDecimal step = new BigDecimal(floor > 0.9 ? "0.05" : floor > 0.8 ? "0.1" : "0.2");
    List<NamedPlace> marks = new ArrayList<>();
    BigDecimal mark = BigDecimal.ONE.setScale(step.scale());
    for (; mark.doubleValue() >= floor; mark = mark.subtract(step)) {
      marks.add(new NamedPlace(mark.doubleValue(), mark.toPlainString()));
    }
    return new Axis("loss", Scale.LINEAR, Optional.empty(), marks)
        .from(floor - 0.06 * (1 - floor), 1 + 0.1 * (1 - floor));
  }

  private Panel values(Course course, double top) {
    return Panel.of(time(), Axis.linear("singular values").from(0, top))
        .with(snapshotRules())
        .with(
            RisingCurves.solid(
                course.size(), course.training().dimension(), course::time, course::singularValue));
  }

  private List<Panel> pictures(PrincipalView view, double reach) {
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < view.snapshots(); i++) {
      panels.add(picture(view, i, reach));
    }
    return panels;
  }

  private Panel picture(PrincipalView view, int snapshot, double reach) {
    double wide = reach * WIDTHS[snapshot];
    Ink faint = Ink.of(Ink.Part.MUTED).withOpacity(0.3);
    Stroke rule = Stroke.solid(faint).withWidth(1);
    Panel panel =
        Panel.of(
                unnumbered("embedding PCA direction 3", wide),
                unnumbered("embedding PCA direction 1", reach))
            .weighing(WIDTHS[snapshot])
            .with(new Rule("", Direction.HORIZONTAL, 0, rule))
            .with(new Rule("", Direction.VERTICAL, 0, rule))
            .with(
                new Dots(
                    "words",
                    view.across(snapshot),
                    view.up(snapshot),
                    new Marker(Marker.Shape.CIRCLE, 3, Ink.of(Ink.Part.ACCENT), true)));
    String time = plain(schedule.snapshots()[snapshot]);
    Ink ink = Ink.of(Ink.Part.FOREGROUND);
    return panel
        .with(labels(view, snapshot))
        .with(new Label("$t = " + time + "$", -0.92 * wide, 0.9 * reach, Anchor.LEFT, ink));
  }

  private List<Mark> labels(PrincipalView view, int snapshot) {
    List<Integer> shown =
        labelled.stream()
            .filter(label -> view.isGrown(label, snapshot))
            .map(PrincipalView.Labelled::word)
            .toList();
    if (snapshot == 0 || shown.isEmpty()) {
      return List.of();
    }
    Numbers x = Numbers.of(shown.size(), i -> view.across(snapshot).at(shown.get(i)));
    Numbers y = Numbers.of(shown.size(), i -> view.up(snapshot).at(shown.get(i)));
    Ink black = Ink.of(Ink.Part.FOREGROUND);
    return List.of(
        new Dots("labelled words", x, y, new Marker(Marker.Shape.CIRCLE, 4.5, black, true)),
        new Words(shown.stream().map(words::get).toList(), x, y, Ink.of(Ink.Part.MUTED)));
  }

  /** An axis around 0 with marks but without numbers. */
  private static Axis unnumbered(String label, double reach) {
    List<NamedPlace> marks = new ArrayList<>();
    double step = new BigDecimal(reach / 1.5).round(new MathContext(1)).doubleValue();
    for (double place : new double[] {-step, 0, step}) {
      marks.add(new NamedPlace(place, ""));
    }
    return new Axis(label, Scale.LINEAR, Optional.empty(), marks).from(-reach, reach);
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
