package io.github.offprint.browser;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium, the machine's own, that reads pages as a person would. Each {@link #open}
 * begins afresh: nothing is left of the page before, of what it stored or of how it was looked at.
 */
public final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Chromium driver;

  private Browser(Chromium driver) {
    this.driver = driver;
  }

  /**
   * A browser that has just been started.
   *
   * @throws IllegalStateException if none is installed
   */
  static Browser started() {
    return new Browser(Chromium.started(options()));
  }

  private static ChromeOptions options() {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(Programs.browser().toFile());
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    // all pages are ours: a process of its own for each would cost more than showing it
    options.addArguments(
        "--disable-site-isolation-trials",
        "--renderer-process-limit=1",
        "--disable-features=SpareRendererForSitePerProcess");
    // the driver gives each browser a fresh profile and deletes it afterwards
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars");
    return options;
  }

  /** Opens a page and waits until it is there with everything that it names. */
  public void open(String url, View view) {
    driver.get("about:blank");
    tell("Storage.clearDataForOrigin", Map.of("origin", url, "storageTypes", "all"));
    tell("Emulation.setScriptExecutionDisabled", Map.of("value", !view.scripts()));
    look(view);
    driver.manage().logs().get(LogType.PERFORMANCE);
    driver.manage().logs().get(LogType.BROWSER);
    driver.get(url);
    if (view.scripts()) {
      // before a page is painted for the first time it does not listen
      awaitPaint();
    }
  }

  private void awaitPaint() {
    evaluate("return new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
  }

  /**
   * Turns the open page, whose scripts run, round to another view and waits until it has followed:
   * until it has heard of it, what it changes is laid out, and colours have faded into others.
   */
  public void turn(View view) {
    look(view);
    awaitPaint();
    awaitPaint();
    evaluate(
        """
        return Promise.allSettled(document.getAnimations()
          .filter(change => change instanceof CSSTransition).map(change => change.finished))
          .then(() => null);
        """);
  }

  /** Looks at the open page in another window or on another system. */
  public void look(View view) {
    tell("Emulation.setEmulatedMedia", Map.of("media", "", "features", features(view)));
    tell(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            view.width(),
            "height",
            view.height(),
            "deviceScaleFactor",
            1,
            "mobile",
            view.isPhone()));
  }

  /** The open page on paper: a PDF. */
  public byte[] printed() {
    Map<?, ?> answer = (Map<?, ?>) tell("Page.printToPDF", Map.of("preferCSSPageSize", true));
    return Base64.getDecoder().decode((String) answer.get("data"));
  }

  private static List<Map<String, String>> features(View view) {
    return List.of(
        Map.of("name", "prefers-color-scheme", "value", view.dark() ? "dark" : "light"),
        Map.of("name", "prefers-reduced-motion", "value", view.calm() ? "reduce" : ""));
  }

  /** A command of the DevTools protocol, and its answer. */
  public Object tell(String command, Map<String, Object> parameters) {
    return driver.tell(command, parameters);
  }

  /** The first element that a CSS selector finds. */
  public WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** All elements that a CSS selector finds. */
  public List<WebElement> findAll(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Those of them that a reader can see. */
  public List<WebElement> visible(String selector) {
    return findAll(selector).stream().filter(WebElement::isDisplayed).toList();
  }

  /**
   * What a piece of JavaScript returns, or its promise; it sees its arguments as {@code
   * arguments[0]}…
   */
  public Object evaluate(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /**
   * Waits until a piece of JavaScript returns true.
   *
   * @throws AssertionError if it does not within a few seconds
   */
  public void await(String script, Object... arguments) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Boolean.TRUE.equals(evaluate(script, arguments))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("still not true: " + script);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Moves the mouse to a place in the window, in CSS pixels. */
  public void point(double x, double y) {
    mouse("mouseMoved", x, y);
  }

  /** Taps the screen at a place in the window, in CSS pixels. */
  public void tap(double x, double y) {
    tell(
        "Input.dispatchTouchEvent",
        Map.of("type", "touchStart", "touchPoints", List.of(Map.of("x", x, "y", y))));
    tell("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
  }

  private void mouse(String type, double x, double y) {
    tell("Input.dispatchMouseEvent", Map.of("type", type, "x", x, "y", y));
  }

  /** Presses keys one after the other, wherever the focus is. */
  public void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** The addresses that were asked for since the page was opened, in their order. */
  public List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> entry.getMessage())
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .map(Browser::address)
        .toList();
  }

  private static String address(String message) {
    int request = message.indexOf("\"request\":{");
    int start = message.indexOf("\"url\":\"", request) + "\"url\":\"".length();
    return message.substring(start, message.indexOf('"', start));
  }

  /** What the page complained of since it was opened. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getMessage())
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
