package io.github.offprint.browser;

import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.ChromiumDriverCommandExecutor;
import org.openqa.selenium.remote.CommandInfo;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;
import org.openqa.selenium.remote.http.HttpMethod;

/**
 * The driver of a Chromium, told by us which browser to start and with which program. Selenium's
 * own driver class would look for both, for which it has a program that downloads and counts.
 */
final class Chromium extends RemoteWebDriver {

  private static final String TELL = "tellDevTools";

  private static final Map<String, CommandInfo> COMMANDS =
      Map.of(TELL, new CommandInfo("/session/:sessionId/goog/cdp/execute", HttpMethod.POST));

  private Chromium(ChromeDriverService service, ChromeOptions options) {
    super(
        new ChromiumDriverCommandExecutor(service, COMMANDS, ClientConfig.defaultConfig()),
        options);
  }

  static Chromium started(ChromeOptions options) {
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Programs.driver().toFile())
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    return new Chromium(service, options);
  }

  /** Sends a command of the DevTools protocol. */
  Object tell(String command, Map<String, Object> parameters) {
    return execute(TELL, Map.of("cmd", command, "params", parameters)).getValue();
  }
}
