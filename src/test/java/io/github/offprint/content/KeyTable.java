package io.github.offprint.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The part of a page of the documentation that is made from a list of keys. */
public final class KeyTable {

  public static final Path SETTINGS = Path.of("content", "pages", "docs", "settings.md");
  public static final Path WRITING = Path.of("content", "pages", "docs", "writing.md");

  private KeyTable() {}

  /** Compares a table with that on the page, or writes it there if golden files are rewritten. */
  public static void compare(Path file, String name, List<Key> keys) throws IOException {
    String page = Files.readString(file);
    String opening = "<!-- begin " + name + ": from the code -->\n\n";
    int from = page.indexOf(opening) + opening.length();
    int to = page.indexOf("<!-- end " + name + " -->");
    assertThat(from).isGreaterThanOrEqualTo(opening.length());
    assertThat(to).isGreaterThanOrEqualTo(from);
    String table = table(keys) + "\n";
    if ("update".equals(System.getProperty("offprint.golden"))) {
      assertThat(System.getenv("CI")).as("goldens are never rewritten where CI is set").isNull();
      Files.writeString(file, page.substring(0, from) + table + page.substring(to));
    } else {
      assertThat(page.substring(from, to))
          .as("the table of %s in %s; -Doffprint.golden=update writes it anew", name, file)
          .isEqualTo(table);
    }
  }

  // two columns, which a telephone has room for
  private static String table(List<Key> keys) {
    StringBuilder table = new StringBuilder("| key | meaning, type and default |\n|---|---|\n");
    for (Key key : keys) {
      table.append("| `" + key.name() + "` | " + key.meaning() + "<br>*type:* " + key.kind());
      table.append("; *default:* " + key.otherwise() + " |\n");
    }
    return table.toString();
  }
}
