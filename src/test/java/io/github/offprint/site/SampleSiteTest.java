package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleSiteTest {

  @TempDir Path folder;

  @Test
  void aWholeSiteIsBuiltIntoAFolder() throws Exception {
    Path look = Path.of(System.getProperty("offprint.look", folder.resolve("site").toString()));
    new SiteFolder(look)
        .write(SampleSite.files(new SampleSite(folder).site(), Templates.bundledOnly()), () -> {});
    assertThat(Files.readString(look.resolve("posts/first/index.html"))).contains("fig-curves");
  }
}
