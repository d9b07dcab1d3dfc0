package io.github.offprint.documentation;

import io.github.offprint.content.Address;
import io.github.offprint.content.Choice;
import io.github.offprint.content.ContentFolder;
import io.github.offprint.content.Directive;
import io.github.offprint.content.Post;
import io.github.offprint.content.markdown.Markdown;
import io.github.offprint.content.markdown.PlainTypesetter;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import io.github.offprint.run.Experiments;
import io.github.offprint.run.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads posts that the documentation shows, up to the plan of what would be computed. */
public final class Snippets {

  private static final String TOP = "---\ntitle: T\npublished: 2025-01-04\n---\n";

  private final Path folder;
  private final ClassLoader classes;

  /**
   * Somebody's project.
   *
   * @param folder an empty one
   * @param classes those of the experiments
   */
  public Snippets(Path folder, ClassLoader classes) {
    this.folder = folder;
    this.classes = classes;
  }

  /** What a build would say of a post, or of the text of one. */
  public List<String> problemsOfPost(String text) throws IOException {
    Files.createDirectories(folder.resolve("posts/texts"));
    Files.writeString(folder.resolve("posts/texts/a.txt"), "a text\n");
    Files.writeString(folder.resolve("posts/analogies.txt"), ": category\n");
    Files.writeString(folder.resolve("posts/a.md"), text.startsWith("---\n") ? text : TOP + text);
    Problems problems = new Problems();
    List<Post> posts =
        new ContentFolder(folder, "content")
            .posts(
                new Markdown(new PlainTypesetter(), Address.ROOT), Choice.PUBLISHED, 1, problems);
    List<Directive> directives = posts.stream().flatMap(Post::directives).toList();
    Plan.of(directives, Experiments.of(classes, problems), problems);
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  /** What a build would say of a front matter. */
  public List<String> problemsOfFrontMatter(String yaml) throws IOException {
    return problemsOfPost("---\n" + yaml + "---\ntext\n");
  }

  /** What a build would say of an experiment whose fence holds that. */
  public List<String> problemsOfDirective(String yaml) throws IOException {
    return problemsOfPost("```experiment\n" + yaml + "```\n");
  }
}
