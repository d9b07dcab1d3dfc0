package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Words;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordPlacesTest {

  private static final Rectangle2D FRAME = new Rectangle2D.Double(20, 10, 300, 260);
  private static final Lettering LETTERING = new Lettering();

  private static WordPlaces.Placed alone(Obstacles obstacles, double x, double y) {
    WordPlaces places = new WordPlaces(FRAME, obstacles);
    places.add(LETTERING.set("word", 12), x, y);
    return places.found().get(0);
  }

  private static Rectangle2D box(WordPlaces.Placed placed) {
    return WordPlaces.box(placed.text(), placed.left(), placed.baseline());
  }

  private static List<Rectangle2D> crowd(int words, Obstacles obstacles) {
    Random random = new Random(5);
    WordPlaces places = new WordPlaces(FRAME, obstacles);
    for (int i = 0; i < words; i++) {
      double x = 120 + 60 * random.nextGaussian() / 2;
      double y = 130 + 60 * random.nextGaussian() / 2;
      places.add(LETTERING.set("word" + i, 11.5), x, y);
    }
    return places.found().stream().map(WordPlacesTest::box).toList();
  }

  @Test
  void wordsStandInTheFrameAndDoNotTouch() {
    List<Rectangle2D> boxes = crowd(24, new Obstacles(FRAME));
    assertThat(boxes).hasSize(24);
    for (int i = 0; i < boxes.size(); i++) {
      assertThat(FRAME.contains(boxes.get(i))).isTrue();
      for (int j = 0; j < i; j++) {
        assertThat(boxes.get(i).intersects(boxes.get(j))).isFalse();
      }
    }
  }

  /** As many as in the pictures of papers twice over, on points that lie close together. */
  @Test
  void sixtyWordsOfADenseCloudFindPlacesAndNoneCoversAnother() {
    Random random = new Random(8);
    Rectangle2D frame = new Rectangle2D.Double(0, 0, 460, 420);
    Obstacles obstacles = new Obstacles(frame);
    Polyline cloud = new Polyline();
    for (int i = 0; i < 3000; i++) {
      cloud.add(230 + 55 * random.nextGaussian(), 210 + 55 * random.nextGaussian());
    }
    obstacles.addDots(cloud);
    WordPlaces places = new WordPlaces(frame, obstacles);
    for (int i = 0; i < 60; i++) {
      places.add(LETTERING.set("adjacent" + i, 11.5), cloud.x(i), cloud.y(i));
    }
    List<WordPlaces.Placed> found = places.found();
    assertThat(found).hasSize(60);
    assertNoneTouches(found.stream().map(WordPlacesTest::box).toList());
  }

  private static void assertNoneTouches(List<Rectangle2D> boxes) {
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(boxes.get(i).intersects(boxes.get(j))).as("%s and %s", i, j).isFalse();
      }
    }
  }

  @Test
  void theSamePointsGiveTheSamePlaces() {
    assertThat(crowd(20, new Obstacles(FRAME))).isEqualTo(crowd(20, new Obstacles(FRAME)));
  }

  @Test
  void aWordByItselfStandsNextToItsPoint() {
    WordPlaces.Placed placed = alone(new Obstacles(FRAME), 150, 120);
    Rectangle2D near = box(placed);
    near.add(150, 120);
    assertThat(near.getHeight()).isLessThan(25);
    assertThat(placed.leader()).isEmpty();
  }

  @Test
  void dotsAreLeftFreeWhereThereIsRoom() {
    Obstacles obstacles = new Obstacles(FRAME);
    Polyline cloud = new Polyline();
    for (int i = 0; i < 400; i++) {
      cloud.add(100 + 3 * (i % 20), 100 + 3 * (double) (i / 20));
    }
    obstacles.addDots(cloud);
    WordPlaces.Placed placed = alone(obstacles, 130, 130);
    assertThat(obstacles.dots().in(box(placed))).isZero();
    assertThat(placed.leader()).isPresent();
  }

  @Test
  void aRectangleCountsTheDotsInIt() {
    Obstacles obstacles = new Obstacles(FRAME);
    Polyline dots = new Polyline();
    dots.add(50.5, 50.5);
    dots.add(60.5, 50.5);
    dots.add(319.9, 269.9);
    obstacles.addDots(dots);
    assertThat(obstacles.dots().in(new Rectangle2D.Double(50, 50, 5, 5))).isEqualTo(1);
    assertThat(obstacles.dots().in(new Rectangle2D.Double(40, 40, 30, 30))).isEqualTo(2);
    assertThat(obstacles.dots().in(FRAME)).isEqualTo(3);
    assertThat(obstacles.dots().in(new Rectangle2D.Double(100, 100, 50, 50))).isZero();
  }

  @Test
  void aWordWithoutAPlaceIsLeftOut() {
    Obstacles obstacles = new Obstacles(FRAME);
    obstacles.addText(FRAME);
    assertThat(crowd(3, obstacles)).isEmpty();
  }

  /** Titles beside the rows, panels of different widths and a dashed line between the rows. */
  @Test
  void rowsOfPanelsCanBePartedByALine() {
    Numbers x = Numbers.of(100, i -> StrictMath.sin(1.0 * i * i));
    Numbers y = Numbers.of(100, i -> StrictMath.cos(2.3 * i));
    List<String> names = IntStream.range(0, 100).mapToObj(i -> "w" + i).toList();
    Panel panel =
        Panel.of(Axis.linear("x"), Axis.linear("y"))
            .with(new Dots("", x, y, Marker.dot(Ink.series(0))))
            .with(new Words(names.subList(0, 100), x, y, Ink.series(1)));
    List<Arrangement> rows = new ArrayList<>();
    for (String title : List.of("QWEM", "word2vec")) {
      rows.add(new Arrangement.Row(title, List.of(panel.weighing(0.5), panel), true, 1));
    }
    String plain = drawn(new Arrangement.Stack(rows, false, 1));
    String ruled = drawn(new Arrangement.Stack(rows, false, 1, true));
    assertThat(plain).doesNotContain("stroke-dasharray");
    assertThat(ruled).containsOnlyOnce("stroke-dasharray");
  }

  private static String drawn(Arrangement arrangement) {
    Figure figure = new Figure(700, 600, arrangement, Optional.empty());
    return new SvgPlot().draw(figure, "fig", new Texts("t", "d", Map.of())).file();
  }
}
