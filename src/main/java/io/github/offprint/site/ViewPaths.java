package io.github.offprint.site;

import io.github.offprint.site.view.PageView;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Evaluates the expressions that layouts are full of, paths from a name to what a view shows, such
 * as {@code post.published().get().text()} and {@code words.skip}. Whatever else an expression
 * says, and whatever is wrong with one, is left to the evaluator of Thymeleaf, which takes ten
 * times as long. Only views and the few types that they hold are looked into.
 */
final class ViewPaths implements IStandardVariableExpressionEvaluator {

  private static final Pattern PATH =
      Pattern.compile("[a-zA-Z]\\w*(?:\\.[a-zA-Z]\\w*(?:\\(\\))?)*");

  /** Names that the other evaluator gives a meaning of their own on any map. */
  private static final List<String> OF_ANY_MAP =
      List.of("size", "keys", "keySet", "values", "isEmpty");

  private static final String CALL = "()";
  private static final String VIEWS = PageView.class.getPackageName();

  private record Accessor(Class<?> type, String name) {}

  private final IStandardVariableExpressionEvaluator others;
  private final Map<String, List<String>> paths = new ConcurrentHashMap<>();
  private final Map<Accessor, Optional<Method>> accessors = new ConcurrentHashMap<>();

  /**
   * An evaluator that knows paths.
   *
   * @param others for all other expressions
   */
  ViewPaths(IStandardVariableExpressionEvaluator others) {
    this.others = others;
  }

  @Override
  public Object evaluate(
      IExpressionContext context,
      IStandardVariableExpression expression,
      StandardExpressionExecutionContext execution) {
    Object found =
        expression.getUseSelectionAsRoot() || execution.getPerformTypeConversion()
            ? null
            : found(context, paths.computeIfAbsent(expression.getExpression(), ViewPaths::path));
    return found == null ? others.evaluate(context, expression, execution) : found;
  }

  /** The steps of a path; none if the expression is something else. */
  private static List<String> path(String expression) {
    return PATH.matcher(expression).matches() ? List.of(expression.split("\\.")) : List.of();
  }

  /** What a path leads to; null if that cannot be told here. */
  private Object found(IExpressionContext context, List<String> path) {
    Object found = path.isEmpty() ? null : context.getVariable(path.get(0));
    for (int i = 1; i < path.size() && found != null; i++) {
      found = next(found, path.get(i));
    }
    return found;
  }

  private Object next(Object from, String step) {
    if (!step.endsWith(CALL)) {
      return from instanceof Map<?, ?> map && !OF_ANY_MAP.contains(step) ? map.get(step) : null;
    }
    if (from instanceof Optional<?> some) {
      return of(some, step);
    }
    if (from instanceof Collection<?> several) {
      return step.equals("isEmpty()") ? several.isEmpty() : null;
    }
    if (from instanceof String text) {
      return step.equals("isEmpty()") ? text.isEmpty() : null;
    }
    return shown(from, step);
  }

  private static Object of(Optional<?> some, String step) {
    return switch (step) {
      case "get()" -> some.orElse(null);
      case "isPresent()" -> some.isPresent();
      case "isEmpty()" -> some.isEmpty();
      default -> null;
    };
  }

  private Object shown(Object view, String step) {
    Optional<Method> accessor =
        accessors.computeIfAbsent(new Accessor(view.getClass(), step), ViewPaths::method);
    try {
      return accessor.isPresent() ? accessor.get().invoke(view) : null;
    } catch (IllegalAccessException | InvocationTargetException e) {
      // the other evaluator meets the same, and tells it with its place
      return null;
    }
  }

  private static Optional<Method> method(Accessor accessor) {
    if (!accessor.type().isRecord() || !accessor.type().getPackageName().equals(VIEWS)) {
      return Optional.empty();
    }
    try {
      String name = accessor.name().substring(0, accessor.name().length() - CALL.length());
      // not what every object has, such as getClass
      return Optional.of(accessor.type().getMethod(name))
          .filter(method -> method.getDeclaringClass() == accessor.type());
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    }
  }
}
