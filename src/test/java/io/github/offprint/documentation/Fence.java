package io.github.offprint.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A block between fences on a page that people read.
 *
 * @param page its file
 * @param line of its opening, from 1
 * @param info what stands behind the ticks
 * @param text what stands between the fences, without the indentation of the opening one
 */
public record Fence(Path page, int line, String info, String text) {

  private static final Pattern OPENING = Pattern.compile("( *)(`{3,}|~{3,})([^`]*)");
  private static final Path USER_PAGES = Path.of("content", "pages", "docs");

  /** All pages whose snippets and commands must be right, in the order of their paths. */
  public static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
    for (Path folder : List.of(Path.of("docs"), USER_PAGES, Path.of("templates"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }

  /** The fences of a page, those in others left out. */
  public static List<Fence> of(Path page) throws IOException {
    List<String> lines = Files.readAllLines(page);
    List<Fence> fences = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher opening = OPENING.matcher(lines.get(i));
      if (opening.matches()) {
        int indent = opening.group(1).length();
        StringBuilder text = new StringBuilder();
        int first = i++;
        while (!closes(lines.get(i), opening.group(2))) {
          String line = lines.get(i++);
          text.append(line.substring(Math.min(indent, line.length()))).append('\n');
        }
        fences.add(new Fence(page, first + 1, opening.group(3).strip(), text.toString()));
      }
    }
    return fences;
  }

  private static boolean closes(String line, String fence) {
    String bare = line.strip();
    return bare.length() >= fence.length() && bare.chars().allMatch(c -> c == fence.charAt(0));
  }

  /** The first word behind the ticks; may be empty. */
  public String language() {
    return info.split(" ", 2)[0];
  }

  /** Where it stands, for messages. */
  @Override
  public String toString() {
    return page.toString().replace('\\', '/') + ":" + line + " " + info;
  }
}
