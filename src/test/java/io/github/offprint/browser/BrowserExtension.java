package io.github.offprint.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out the browser and the blog, which live until the last test has run. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver {

  private static final Namespace SHARED = Namespace.create(BrowserExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean required = System.getenv("CI") != null;
    return Programs.missing()
        .filter(reason -> !required)
        .map(ConditionEvaluationResult::disabled)
        .orElseGet(() -> ConditionEvaluationResult.enabled("there is a browser, or must be one"));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Browser.class || type == SampleBlog.class || type == WholeBlog.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Store store = context.getStore(StoreScope.LAUNCHER_SESSION, SHARED);
    Class<?> type = parameter.getParameter().getType();
    if (type == Browser.class) {
      return store.getOrComputeIfAbsent(type, key -> Browser.started(), Browser.class);
    }
    return type == SampleBlog.class
        ? store.getOrComputeIfAbsent(type, key -> SampleBlog.built(), SampleBlog.class)
        : store.getOrComputeIfAbsent(type, key -> WholeBlog.built(), WholeBlog.class);
  }
}
