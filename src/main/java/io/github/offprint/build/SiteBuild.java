package io.github.offprint.build;

import io.github.offprint.content.CacheFolder;
import io.github.offprint.content.ContentFolder;
import io.github.offprint.content.Directive;
import io.github.offprint.content.Post;
import io.github.offprint.content.Typesetter;
import io.github.offprint.content.Values;
import io.github.offprint.content.markdown.KatexAssets;
import io.github.offprint.content.markdown.Markdown;
import io.github.offprint.content.markdown.ScriptTypesetter;
import io.github.offprint.plot.SvgPlot;
import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Problems;
import io.github.offprint.run.Experiments;
import io.github.offprint.run.Fingerprints;
import io.github.offprint.run.Finished;
import io.github.offprint.run.FoundValues;
import io.github.offprint.run.Independence;
import io.github.offprint.run.Plan;
import io.github.offprint.run.PlannedRun;
import io.github.offprint.run.Progress;
import io.github.offprint.run.ResultCache;
import io.github.offprint.run.Runner;
import io.github.offprint.site.Assets;
import io.github.offprint.site.Exhibit;
import io.github.offprint.site.Feeds;
import io.github.offprint.site.FigureFiles;
import io.github.offprint.site.HtmlPages;
import io.github.offprint.site.Links;
import io.github.offprint.site.Output;
import io.github.offprint.site.PostImages;
import io.github.offprint.site.Redirects;
import io.github.offprint.site.Routes;
import io.github.offprint.site.Site;
import io.github.offprint.site.SiteFile;
import io.github.offprint.site.SiteFolder;
import io.github.offprint.site.Sitemap;
import io.github.offprint.site.Statics;
import io.github.offprint.site.Templates;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A build: a function from folders to files. {@link #files} is the whole of it, in the order in
 * which things happen; each step takes finished values and returns new ones, and nothing looks
 * back.
 */
public final class SiteBuild {

  private static final Comparator<Post> NEWEST_FIRST =
      Comparator.comparing((Post post) -> post.frontMatter().published())
          .reversed()
          .thenComparing(Post::path);

  private final BuildOptions options;
  private final ClassLoader classes;
  private final Progress progress;
  private final CacheFolder cache;
  private final Fingerprints fingerprints = new Fingerprints();
  private final Problems problems = new Problems();

  /**
   * A build that has not begun.
   *
   * @param classes where experiments are found
   * @param progress told how far the experiments have come
   */
  public SiteBuild(BuildOptions options, ClassLoader classes, Progress progress) {
    this.options = options;
    this.classes = classes;
    this.progress = progress;
    this.cache = options.cache().map(CacheFolder::at).orElseGet(CacheFolder::none);
  }

  /**
   * Every file of the site, made as it is asked for.
   *
   * @throws OffprintException with all problems of a step, if there are any
   */
  private Stream<SiteFile> files() {
    progress.begins("read");
    Settings settings = settings();
    options.outputProblems().forEach(problems::add);
    List<Post> posts = posts(settings);
    Map<String, Path> statics = content().statics(problems);
    progress.begins("plan");
    List<PlannedRun> plan = plan(new Site(settings.site(), posts, Map.of(), statics), settings);
    progress.begins("run");
    List<Finished> finished = finished(plan, settings);
    progress.begins("draw");
    Map<String, Exhibit> exhibits = Exhibits.drawn(finished, new SvgPlot(), problems);
    List<Post> settled = settled(posts, finished, settings);
    stopOnProblems();
    progress.begins("write");
    Site site = new Site(settings.site(), settled, exhibits, statics);
    return outputs().stream().flatMap(output -> output.files(site));
  }

  /**
   * Builds the site into its folder; if anything is wrong, the folder stays as it was.
   *
   * @throws OffprintException with everything that is wrong
   */
  public BuildReport build() {
    output().problems().forEach(problems::add);
    SiteFolder.Changes changes = output().write(files(), progress::waiting);
    return new BuildReport(changes, problems.sorted());
  }

  /**
   * How the folder of the site differs from what a build would write. Writes nothing.
   *
   * @throws OffprintException with everything that is wrong
   */
  public List<SiteFolder.Difference> differences() {
    return output().differences(files());
  }

  private ContentFolder content() {
    return new ContentFolder(options.content(), options.shown(options.content()));
  }

  private SiteFolder output() {
    return new SiteFolder(options.output(), options.shown(options.output()));
  }

  private Settings settings() {
    return Settings.read(
        options.settings(), options.shown(options.settings()), options.baseUrl(), problems);
  }

  private List<Post> posts(Settings settings) {
    try (Typesetter typesetter = typesetter(settings)) {
      Markdown markdown = new Markdown(typesetter, settings.site().address());
      return content().posts(markdown, options.drafts(), options.threads(), problems).stream()
          .sorted(NEWEST_FIRST)
          .toList();
    }
  }

  private Typesetter typesetter(Settings settings) {
    return new ScriptTypesetter(settings.macros(), cache);
  }

  /** Nothing is computed before every name, parameter, path and link of every post is checked. */
  private List<PlannedRun> plan(Site site, Settings settings) {
    List<Post> posts = site.posts();
    List<Directive> directives = posts.stream().flatMap(Post::directives).toList();
    Experiments experiments = Experiments.of(classes, problems);
    List<PlannedRun> plan = Plan.of(directives, experiments, problems);
    FoundValues.check(posts, plan, problems);
    Independence.check(plan, fingerprints, problems);
    Routes routes = Routes.of(outputs(), site);
    routes.problems().forEach(problems::add);
    Links links = new Links(posts, routes, site.info().address());
    links.problems().forEach(problems::add);
    links.problems(settings.navigation()).forEach(problems::add);
    stopOnProblems();
    return plan;
  }

  private List<Finished> finished(List<PlannedRun> plan, Settings settings) {
    ResultCache results = ResultCache.in(cache, fingerprints);
    Runner runner =
        new Runner(
            options.threads(),
            Optional.of(settings.limits().time()),
            settings.limits().memory(),
            results,
            progress);
    List<Finished> finished = runner.finished(plan, problems);
    cache.shrink(settings.limits().cache());
    return finished;
  }

  /** Posts with their numbers put in; a claim that does not hold is a problem. */
  private List<Post> settled(List<Post> posts, List<Finished> finished, Settings settings) {
    if (posts.stream().flatMap(Post::pending).findAny().isEmpty()) {
      return posts;
    }
    Values values = new FoundValues(finished);
    try (Typesetter typesetter = typesetter(settings)) {
      return posts.stream()
          .map(post -> post.settled(pending -> pending.html(values, typesetter, problems)))
          .toList();
    }
  }

  private List<Output> outputs() {
    Templates templates = Templates.in(options.templates(), options.shown(options.templates()));
    return List.of(
        new HtmlPages(templates),
        new Redirects(templates),
        new Feeds(templates),
        new Sitemap(templates),
        new FigureFiles(),
        new PostImages(),
        new Statics(options.shown(options.content()) + "/_static"),
        new Assets(templates, KatexAssets::files));
  }

  private void stopOnProblems() {
    if (problems.haveErrors() || !options.lenient() && problems.haveWarnings()) {
      throw new OffprintException(problems.sorted());
    }
  }
}
