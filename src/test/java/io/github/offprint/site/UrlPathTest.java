package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.PercentCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlPathTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "science          | science              | /tags/science/",
        "C++              | C++                  | /tags/C++/",
        "a/b              | a~2Fb                | /tags/a~2Fb/",
        "машинное обучение | машинное обучение    |"
            + " /tags/%D0%BC%D0%B0%D1%88%D0%B8%D0%BD%D0%BD%D0%BE%D0%B5%20"
            + "%D0%BE%D0%B1%D1%83%D1%87%D0%B5%D0%BD%D0%B8%D0%B5/",
        "..               | ~2E~2E               | /tags/~2E~2E/",
        "100%             | 100~25               | /tags/100~25/",
        "a~b              | a~7Eb                | /tags/a~7Eb/",
        "what?            | what~3F              | /tags/what~3F/",
        "nul              | ~6Eul                | /tags/~6Eul/",
        "<script>         | ~3Cscript~3E         | /tags/~3Cscript~3E/"
      })
  void tagsHaveFoldersAndAddresses(String tag, String folder, String address) {
    assertThat(UrlPath.folderName(tag)).isEqualTo(folder);
    assertThat(Tags.path(tag)).isEqualTo(address);
    assertThat(UrlPath.file(Tags.path(tag))).isEqualTo("tags/" + folder + "/index.html");
  }

  @Property
  boolean decodingUndoesEncoding(@ForAll String text) {
    // half of a surrogate pair has no UTF-8
    String whole = text.replaceAll("\\p{Cs}", "");
    return PercentCode.decoded(PercentCode.encodedPath(whole)).equals(whole);
  }

  @Property
  boolean folderNamesNeedNoFolderOfTheirOwn(@ForAll String text) {
    String name = UrlPath.folderName(text);
    return !name.contains("/") && !name.contains("\\") && !name.equals(".") && !name.equals("..");
  }

  @ParameterizedTest
  @CsvSource({"%, %", "%4, %4", "%zz, %zz", "a%20b, a b", "%E2%82%AC, €"})
  void aPercentSignWithoutACodeStays(String address, String text) {
    assertThat(PercentCode.decoded(address)).isEqualTo(text);
  }
}
