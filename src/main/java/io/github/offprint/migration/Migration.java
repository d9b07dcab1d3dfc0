package io.github.offprint.migration;

import io.github.offprint.content.Slug;
import io.github.offprint.content.YamlText;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The move of a folder of posts: reads them all, plans what becomes of each, and changes nothing.
 * What it finds is a {@link Plan}, which can be carried out.
 */
public final class Migration {

  private static final Pattern LANGUAGE = Pattern.compile("(.*)\\.([a-z]{2}(?:-[A-Za-z]{2,4})?)");

  private final Project project;
  private final String shown;
  private final boolean skipping;
  private final Problems problems = new Problems();
  private final Links.Places places = new Links.Places();
  private final Map<String, Moving> moving = new TreeMap<>();

  private record Moving(Draft draft, Keys keys, boolean page, List<String> addresses) {}

  private Migration(Project project, String shown, boolean skipping) {
    this.project = project;
    this.shown = shown;
    this.skipping = skipping;
  }

  /**
   * Plans to bring over all posts of a folder.
   *
   * @param folder a project of another generator, or a folder with posts of one
   * @param shown how problems name the folder
   * @param said the generator, if it is not to be found out
   * @param skipping whether posts that cannot be read are left out
   * @param to how problems name the content folder
   * @return nothing if no generator is known by the folder
   * @throws io.github.offprint.problem.OffprintException if a post cannot be read, or if there is
   *     none
   */
  public static Optional<Plan> plan(
      Path folder, String shown, Optional<Generator> said, boolean skipping, String to) {
    return Project.of(folder.toAbsolutePath().normalize(), said)
        .map(project -> new Migration(project, shown, skipping).plan(to));
  }

  private Plan plan(String to) {
    List<Path> texts = project.texts();
    for (Path path : texts) {
      read(path).ifPresent(this::place);
    }
    if (moving.isEmpty() && !problems.haveErrors()) {
      problems.error(
          Position.startOf(shown),
          "no posts of " + project.generator().title() + " were found in this folder",
          "name the folder that holds them, and the generator with --from");
    }
    problems.throwIfErrors();
    moving.forEach(
        (file, post) -> post.addresses().forEach(address -> places.putAddress(address, file)));
    Map<String, String> written = new TreeMap<>();
    Map<String, Integer> changes = new TreeMap<>();
    List<Problem> left = new ArrayList<>(problems.sorted());
    Set<String> taken = new HashSet<>();
    moving.forEach(
        (file, post) -> {
          convert(file, post, taken);
          written.put(file, post.draft().text());
          left.addAll(post.draft().problems(to + "/" + file));
          post.draft()
              .changes()
              .forEach((change, count) -> changes.merge(change, count, Integer::sum));
        });
    long pages = moving.values().stream().filter(Moving::page).count();
    long drafts = moving.values().stream().filter(post -> post.keys().isDraft()).count();
    return new Plan(
        project.generator(),
        project.root(),
        written,
        places.copies(),
        changes,
        left.stream().sorted().toList(),
        (int) (moving.size() - pages),
        (int) pages,
        (int) drafts);
  }

  private Optional<Original> read(Path path) {
    Problems own = new Problems();
    String name = shown.replaceFirst("/+$", "") + "/" + path.toString().replace('\\', '/');
    Optional<Original> original = Original.read(project.folder(), path, name, own);
    if (original.isPresent() && original.get().keys().fields().isEmpty()) {
      problems.warning(
          Position.startOf(name),
          "this file has no front matter and is left out",
          "give it one if it is a post");
      return Optional.empty();
    }
    for (Problem problem : own.sorted()) {
      problems.add(
          skipping
              ? Problem.warning(
                  problem.position(), "this post is left out: " + problem.what(), problem.remedy())
              : Problem.error(
                  problem.position(),
                  problem.what(),
                  problem.remedy() + ", or leave the post out with --skip"));
    }
    return original;
  }

  private void place(Original original) {
    Draft draft = new Draft(original);
    Keys keys = new Keys(draft, project.generator());
    boolean dated =
        project.generator() == Generator.JEKYLL || project.generator() == Generator.HEXO;
    boolean page = !dated && !keys.isDraft() && keys.date().isEmpty();
    String file = name(keys, page);
    moving.put(file, new Moving(draft, keys, page, OldAddress.of(project, draft, keys)));
    places.put(original, file);
    if (keys.isDraft()) {
      places.putDraft(file);
    }
  }

  private String name(Keys keys, boolean page) {
    Matcher translated = LANGUAGE.matcher(keys.name());
    boolean other = translated.matches();
    String name = Slug.of(other ? translated.group(1) : keys.name());
    String stem = name.isEmpty() ? Slug.of(keys.title()) : name;
    String kept = stem.isEmpty() ? "post-" + keys.date().map(Object::toString).orElse("1") : stem;
    String ending = (other ? "." + translated.group(2) : "") + ".md";
    String file = (page ? "pages/" : "posts/") + kept;
    String free = file;
    for (int n = 2; moving.containsKey(free + ending); n++) {
      free = file + "-" + n;
    }
    return free + ending;
  }

  private void convert(String file, Moving post, Set<String> taken) {
    Draft draft = post.draft();
    Links links = new Links(draft, project, file, places);
    Tags tags = new Tags(draft, project.generator(), links);
    new Fences(draft, project.generator()).convert();
    new Formulas(draft, project.generator()).convert();
    tags.begin();
    links.convert();
    tags.convert();
    draft.begin(header(file, post, links, taken));
  }

  private String header(String file, Moving post, Links links, Set<String> taken) {
    Keys keys = post.keys();
    Map<String, String> lines = new LinkedHashMap<>(keys.lines(post.page()));
    String stem =
        file.replaceFirst("^[a-z]+/", "").replaceFirst("(\\.[a-z]{2}(-\\w+)?)?\\.md$", "");
    Optional<String> slug = keys.slug().filter(s -> !s.equals(stem));
    slug.ifPresent(s -> lines.put("abbrlink", s));
    keys.picture()
        .filter(picture -> !picture.text().isBlank())
        .ifPresent(
            picture -> {
              String target = Links.cleaned(picture.text());
              Optional<Path> found =
                  project
                      .file(post.draft().original(), target)
                      .filter(f -> f.toString().matches("(?i).*\\.(png|jpe?g|gif|webp|avif|svg)"));
              found.ifPresent(
                  source ->
                      links
                          .shown(target, 0)
                          .ifPresent(place -> lines.put("image", YamlText.of(place))));
              if (found.isEmpty()) {
                lines.put("x-image", YamlText.of(target));
                post.draft()
                    .leave(
                        picture.position(),
                        "the picture \"" + target + "\" was not found",
                        "bring it to content/_images and name it as image");
              }
            });
    keys.bibliography()
        .ifPresent(
            name -> {
              Optional<Path> found =
                  project.file(post.draft().original(), name).filter(project::has);
              found.ifPresent(
                  source ->
                      lines.put(
                          "bibliography",
                          YamlText.of("../" + places.copy(source, "_bibliography/"))));
              if (found.isEmpty()) {
                post.draft()
                    .leave(
                        post.draft().original().keys().position(),
                        "the bibliography \"" + name + "\" was not found",
                        "bring it to the content folder");
              }
            });
    String address =
        post.page() ? "/" + slug.orElse(stem) + "/" : "/posts/" + slug.orElse(stem) + "/";
    Set<String> aliases = new TreeSet<>();
    for (String old : post.addresses()) {
      if (!OldAddress.folded(old).equals(OldAddress.folded(address))
          && taken.add(OldAddress.folded(old))
          && !isSomebodys(old)) {
        aliases.add(old);
      }
    }
    if (!aliases.isEmpty()) {
      lines.put("aliases", YamlText.of(List.copyOf(aliases)));
      post.draft().count("old addresses kept as aliases");
    }
    lines.putAll(keys.rest());
    String format = post.draft().original().format();
    post.draft()
        .count(
            format.equals("YAML")
                ? "front matters written with our keys"
                : "front matters of " + format + " written as YAML");
    StringBuilder header = new StringBuilder("---\n");
    lines.forEach((key, value) -> header.append(key).append(": ").append(value).append('\n'));
    return header.append("---\n").toString();
  }

  /** Whether a post that is brought has this address now. */
  private boolean isSomebodys(String old) {
    String folded = OldAddress.folded(old);
    return moving.keySet().stream()
            .anyMatch(
                file ->
                    folded.equals(
                        "/" + file.replaceFirst("\\.md$", "").replaceFirst("^pages/", "")))
        || folded.isEmpty();
  }
}
