package io.github.offprint.site;

import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.thymeleaf.util.FastStringWriter;

/**
 * The layouts that turn what a page shows into its text: the only door to Thymeleaf. A file of the
 * author's folder stands in for the bundled file of the same name. Safe to use from several
 * threads; files are read once, so a folder that has changed wants a new object.
 */
public final class Templates {

  /** Where the bundled theme lies in the jar. */
  static final String BUNDLED = "io/github/offprint/templates/";

  /** Of a page, in characters; those that are longer are copied once or twice while they grow. */
  private static final int USUAL_LENGTH = 1 << 15;

  private final Optional<Path> folder;
  private final String shown;
  private final TemplateEngine engine = new TemplateEngine();

  private Templates(Optional<Path> folder, String shown) {
    this.folder = folder;
    this.shown = shown;
    StandardDialect dialect = new StandardDialect();
    dialect.setVariableExpressionEvaluator(new ViewPaths(dialect.getVariableExpressionEvaluator()));
    engine.setDialect(dialect);
    folder.ifPresent(f -> engine.addTemplateResolver(own(f)));
    engine.addTemplateResolver(bundled());
  }

  /**
   * The author's layouts over the bundled ones.
   *
   * @param folder may be missing or hold a few only
   * @param shown the folder as problems show it
   */
  public static Templates in(Path folder, String shown) {
    return new Templates(Optional.of(folder), shown);
  }

  /** The bundled layouts alone. */
  public static Templates bundledOnly() {
    return new Templates(Optional.empty(), "templates");
  }

  /** The author's folder, for assets. */
  Optional<Path> folder() {
    return folder;
  }

  /**
   * A template filled in.
   *
   * @param name file among the layouts, such as {@code base.html}; {@code .xml} files are escaped
   *     as XML
   * @param shown what the template can name
   * @throws OffprintException with the place in the template, if it cannot be filled in
   */
  public String filled(String name, Map<String, Object> shown) {
    try {
      FastStringWriter text = new FastStringWriter(USUAL_LENGTH);
      engine.process(name, new Context(Locale.ROOT, shown), text);
      return text.toString();
    } catch (TemplateProcessingException e) {
      throw new OffprintException(problem(name, e));
    }
  }

  /**
   * A fragment of a template filled in, by itself.
   *
   * @param name file among the layouts, such as {@code fragments/entry.html}
   * @param fragment its name in the file
   * @param shown what the fragment can name
   * @throws OffprintException with the place in the template, if it cannot be filled in
   */
  String part(String name, String fragment, Map<String, Object> shown) {
    try {
      return engine.process(name, Set.of(fragment), new Context(Locale.ROOT, shown));
    } catch (TemplateProcessingException e) {
      throw new OffprintException(problem(name, e));
    }
  }

  private static AbstractConfigurableTemplateResolver own(Path folder) {
    FileTemplateResolver resolver = new FileTemplateResolver();
    resolver.setPrefix(folder.toAbsolutePath() + "/");
    return cached(resolver, 1);
  }

  private static AbstractConfigurableTemplateResolver bundled() {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
    resolver.setPrefix(BUNDLED);
    return cached(resolver, 2);
  }

  private static AbstractConfigurableTemplateResolver cached(
      AbstractConfigurableTemplateResolver resolver, int order) {
    resolver.setOrder(order);
    resolver.setCheckExistence(true);
    resolver.setCharacterEncoding("UTF-8");
    resolver.setCacheable(true);
    return resolver;
  }

  private Problem problem(String name, TemplateProcessingException failure) {
    TemplateProcessingException closest = closest(failure);
    String template = closest.getTemplateName() == null ? name : closest.getTemplateName();
    Position position =
        new Position(
            shown(template),
            closest.hasLineAndCol() ? closest.getLine() : 1,
            closest.hasLineAndCol() ? closest.getCol() : 1);
    String remedy =
        isOwn(template)
            ? "compare it with the bundled file of the same name"
            : "the bundled templates do not fit the files that stand in for some of them";
    return Problem.error(position, "template: " + reason(failure), remedy);
  }

  /** Includes wrap each other's failures; the innermost that knows its place is the culprit. */
  private static TemplateProcessingException closest(TemplateProcessingException failure) {
    TemplateProcessingException closest = failure;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof TemplateProcessingException e && e.hasLineAndCol()) {
        closest = e;
      }
    }
    return closest;
  }

  private static String reason(Throwable failure) {
    String reason = "";
    Throwable innermost = failure;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      innermost = t;
      if (t instanceof TemplateProcessingException && t.getMessage() != null) {
        reason = t.getMessage().replaceAll("\\s*\\((template: |line )[^)]*\\)", "");
      }
    }
    boolean told = innermost instanceof TemplateProcessingException;
    return told ? reason : reason + ": " + innermost.getMessage();
  }

  private boolean isOwn(String template) {
    return folder.map(f -> Files.exists(f.resolve(template))).orElse(false);
  }

  /** A file of the author's folder as problems show it. */
  String shown(String file) {
    return shown + "/" + file;
  }
}
