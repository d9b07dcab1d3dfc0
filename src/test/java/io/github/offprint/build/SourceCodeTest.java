package io.github.offprint.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceCodeTest {

  private static final String ADDRESS = "https://code.example/blob/main/";

  @Test
  void aClassOfTheProjectHasALinkToItsFile() {
    SourceCode source = new SourceCode(Optional.of(ADDRESS), Path.of(""));
    assertThat(source.link(SiteBuild.class))
        .contains(ADDRESS + "src/main/java/io/github/offprint/build/SiteBuild.java");
    assertThat(source.link(io.github.offprint.plot.Drawing.class)).isPresent();
    assertThat(source.link(io.github.offprint.figure.Mark.LegendKey.class))
        .contains(ADDRESS + "src/main/java/io/github/offprint/figure/Mark.java");
  }

  @Test
  void aClassFromElsewhereHasNone() {
    assertThat(new SourceCode(Optional.of(ADDRESS), Path.of("")).link(Map.class)).isEmpty();
    assertThat(new SourceCode(Optional.of(ADDRESS), Path.of("docs")).link(SiteBuild.class))
        .isEmpty();
  }

  @Test
  void codeThatIsNotPublishedHasNone() {
    assertThat(SourceCode.unpublished().link(SiteBuild.class)).isEmpty();
  }
}
