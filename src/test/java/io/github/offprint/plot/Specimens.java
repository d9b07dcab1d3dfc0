package io.github.offprint.plot;

import io.github.offprint.figure.Figure;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Figures with invented numbers that between them use every mark, scale and arrangement. They are
 * the gallery in {@code docs}: a static method without arguments is an example, its name the title,
 * its Javadoc the text beside it and its body the code that is shown.
 */
final class Specimens {

  /** A chapter of the gallery: the examples in one class, whose Javadoc is its first paragraph. */
  record Topic(String title, Class<?> examples) {

    /** Methods that make a figure each, by the names of their pictures. */
    Map<String, Method> methods() {
      Map<String, Method> methods = new LinkedHashMap<>();
      Arrays.stream(examples.getDeclaredMethods())
          .filter(method -> method.getReturnType() == Figure.class)
          .filter(method -> !Modifier.isPrivate(method.getModifiers()))
          .sorted(Comparator.comparing(Method::getName))
          .forEach(method -> methods.put(picture(method.getName()), method));
      return methods;
    }
  }

  static final List<Topic> TOPICS =
      List.of(
          new Topic("Lines and points", LineSpecimens.class),
          new Topic("Uncertainty", UncertaintySpecimens.class),
          new Topic("Bars and distributions", BarSpecimens.class),
          new Topic("Colours", ColorSpecimens.class),
          new Topic("Axes", AxisSpecimens.class),
          new Topic("Words in a panel", WordSpecimens.class),
          new Topic("Several panels", PanelSpecimens.class),
          new Topic("Legends", LegendSpecimens.class),
          new Topic("Telephones", PhoneSpecimens.class),
          new Topic("As in a paper", PaperSpecimens.class));

  private Specimens() {}

  /** All figures by the names of their pictures, always in the same order. */
  static Map<String, Figure> all() {
    Map<String, Figure> all = new LinkedHashMap<>();
    for (Topic topic : TOPICS) {
      topic.methods().forEach((name, method) -> all.put(name, figure(method)));
    }
    return all;
  }

  private static Figure figure(Method method) {
    try {
      return (Figure) method.invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(method.getName(), e);
    }
  }

  /** The picture of {@code errorsBothWays} is {@code errors-both-ways}. */
  static String picture(String method) {
    return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
