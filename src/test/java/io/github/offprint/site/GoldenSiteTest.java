package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * The pages of the sample blog, byte for byte. After a change that is meant, run this test with
 * {@code -Doffprint.golden=update} and read the difference before committing it.
 */
class GoldenSiteTest {

  private static final Path EXPECTED = Path.of("src/test/resources/io/github/offprint/site/golden");

  /** Each kind of page once, and what has a fixed form; no style sheets. */
  private static final List<String> PATHS =
      List.of(
          "index.html",
          "posts/first/index.html",
          "tags/index.html",
          "tags/C++/index.html",
          "archive/index.html",
          "404.html",
          "old/kernels/index.html",
          "atom.xml",
          "rss.xml",
          "sitemap.xml",
          "robots.txt");

  @TempDir Path folder;

  @Test
  void thePagesAreThoseThatWereLookedAt() throws IOException {
    Map<String, String> pages = pages();
    if ("update".equals(System.getProperty("offprint.golden"))) {
      update(pages);
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(page.getValue())
          .as(page.getKey())
          .isEqualTo(Files.readString(EXPECTED.resolve(page.getKey())));
    }
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  @ResourceLock(Resources.TIME_ZONE)
  void noLocaleAndNoTimeZoneChangesAByte() {
    Map<String, String> usual = pages();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(pages()).isEqualTo(usual);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private Map<String, String> pages() {
    return SampleSite.files(new SampleSite(folder).site(), Templates.bundledOnly())
        .filter(file -> PATHS.contains(file.path()))
        .collect(Collectors.toMap(SiteFile::path, Samples::text, (a, b) -> a, TreeMap::new));
  }

  private static void update(Map<String, String> pages) throws IOException {
    assertThat(System.getenv("CI")).as("expected pages are not rewritten in CI").isNull();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = EXPECTED.resolve(page.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, page.getValue());
    }
  }
}
