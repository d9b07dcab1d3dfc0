package io.github.offprint.build;

import io.github.offprint.content.CacheFolder;
import io.github.offprint.content.Choice;
import io.github.offprint.content.ContentFolder;
import io.github.offprint.content.Directive;
import io.github.offprint.content.Post;
import io.github.offprint.content.Typesetter;
import io.github.offprint.content.Workers;
import io.github.offprint.content.markdown.CitationDesk;
import io.github.offprint.content.markdown.KatexAssets;
import io.github.offprint.content.markdown.Markdown;
import io.github.offprint.content.markdown.ScriptTypesetter;
import io.github.offprint.content.markdown.SearchLibrary;
import io.github.offprint.content.markdown.SourceFolders;
import io.github.offprint.plot.SvgPlot;
import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Problems;
import io.github.offprint.run.Experiments;
import io.github.offprint.run.Fingerprints;
import io.github.offprint.run.Finished;
import io.github.offprint.run.FoundDigests;
import io.github.offprint.run.FoundValues;
import io.github.offprint.run.Independence;
import io.github.offprint.run.KeyedRun;
import io.github.offprint.run.Lock;
import io.github.offprint.run.Plan;
import io.github.offprint.run.PlannedRun;
import io.github.offprint.run.Progress;
import io.github.offprint.run.ResultCache;
import io.github.offprint.run.RunKey;
import io.github.offprint.run.Runner;
import io.github.offprint.site.Assets;
import io.github.offprint.site.Cards;
import io.github.offprint.site.Exhibit;
import io.github.offprint.site.FeedChecks;
import io.github.offprint.site.Feeds;
import io.github.offprint.site.FigureFiles;
import io.github.offprint.site.HtmlPages;
import io.github.offprint.site.KnownWords;
import io.github.offprint.site.LeftOut;
import io.github.offprint.site.Output;
import io.github.offprint.site.PostImages;
import io.github.offprint.site.Redirects;
import io.github.offprint.site.Routes;
import io.github.offprint.site.SearchIndex;
import io.github.offprint.site.Site;
import io.github.offprint.site.SiteFile;
import io.github.offprint.site.SiteFolder;
import io.github.offprint.site.SiteInfo;
import io.github.offprint.site.Sitemap;
import io.github.offprint.site.Statics;
import io.github.offprint.site.Templates;
import io.github.offprint.site.picture.ScaledPictures;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A build: a function from folders to files. {@link #made} is the whole of it, in the order in
 * which things happen; each step takes finished values and returns new ones, and nothing looks
 * back.
 */
public final class SiteBuild {

  static final Comparator<Post> NEWEST_FIRST =
      Comparator.comparing(Post::isPage)
          .thenComparing(
              post -> post.frontMatter().date().orElse(LocalDate.MIN), Comparator.reverseOrder())
          .thenComparing(Post::path);

  private final BuildOptions options;
  private final ClassLoader classes;
  private final Progress progress;
  private final CacheFolder cache;
  private final ScaledPictures pictures;
  private final Fingerprints fingerprints = new Fingerprints();
  private final FoundDigests digests = new FoundDigests();
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
    this.pictures = new ScaledPictures(cache);
  }

  /**
   * A site with all its files.
   *
   * @param posts before numbers were put in
   * @param finished the runs that it shows
   * @param files made as they are asked for
   */
  private record Made(
      List<Post> posts,
      List<PlannedRun> plan,
      List<Finished> finished,
      Site site,
      Stream<SiteFile> files) {

    Lock lock(FoundDigests digests) {
      Map<String, String> drawings = new TreeMap<>();
      site.exhibits()
          .forEach((id, exhibit) -> exhibit.drawing().ifPresent(d -> drawings.put(id, d.file())));
      return Lock.of(finished, drawings, digests);
    }
  }

  /**
   * Every file of the site, made as it is asked for.
   *
   * @param freshness which runs are computed and shown
   * @throws OffprintException with all problems of a step, if there are any
   */
  private Made made(Freshness freshness, ResultCache results) {
    progress.begins("read");
    Settings settings = settings();
    options.outputProblems().forEach(problems::add);
    List<Post> posts = posts(settings);
    Map<String, Path> statics = content().statics(problems);
    progress.begins("plan");
    List<PlannedRun> plan = plan(new Site(settings.site(), posts, Map.of(), statics), settings);
    progress.begins("run");
    List<Finished> finished = freshness.toShow(finished(freshness.toRun(plan), results, settings));
    progress.begins("draw");
    Set<String> figureless = figureless(finished, freshness);
    Map<String, Exhibit> exhibits = exhibits(posts, finished, figureless, settings);
    List<Post> settled = settled(posts, finished, figureless, settings);
    Site site = new Site(settings.site(), settled, exhibits, statics);
    checkFeeds(site);
    stopOnProblems();
    progress.begins("write");
    Stream<SiteFile> files =
        outputs(options, pictures).stream().flatMap(output -> output.files(site));
    return new Made(posts, plan, finished, site, files);
  }

  /**
   * Builds the site into its folder, and writes down what it was computed from; if anything is
   * wrong, both stay as they were.
   *
   * @throws OffprintException with everything that is wrong
   */
  public BuildReport build() {
    output().problems().forEach(problems::add);
    lockFile().stream().flatMap(file -> file.problems().stream()).forEach(problems::add);
    Made made = made(Freshness.ALL, ResultCache.in(cache, fingerprints));
    SiteFolder.Changes changes =
        output()
            .write(
                made.files(),
                progress::waiting,
                () -> lockFile().ifPresent(file -> file.write(made.lock(digests))));
    return new BuildReport(changes, problems.sorted());
  }

  /**
   * How the site differs from what a build would write. Runs that are stale by their keys are not
   * computed, and files that show them are not compared. Writes nothing.
   *
   * @param again whether every run is computed again, without the cache
   * @throws OffprintException with everything that is wrong
   */
  public CheckReport check(boolean again) {
    ResultCache results =
        again ? ResultCache.renewing(cache, fingerprints) : ResultCache.in(cache, fingerprints);
    Optional<LockComparison> comparison = comparison(again);
    Made made = made(comparison.map(Freshness.class::cast).orElse(Freshness.ALL), results);
    List<SiteFolder.Difference> differences =
        output().differences(made.files(), LeftOut.of(made.site()));
    comparison.ifPresent(found -> found.notes().forEach(problems::add));
    return new CheckReport(
        comparison.map(found -> found.stale(made.posts())).orElse(List.of()),
        Stream.concat(
                differences.stream().map(this::shown),
                comparison.stream().flatMap(found -> lockDifference(found, made)))
            .toList(),
        made.plan().size(),
        results.computed(),
        problems.sorted());
  }

  /** A lock that cannot be read is told together with what is wrong with the posts. */
  private Optional<LockComparison> comparison(boolean again) {
    try {
      return lockFile()
          .map(
              file ->
                  new LockComparison(file.lock(), fingerprints, digests, again, output()::text));
    } catch (OffprintException unreadable) {
      unreadable.problems().forEach(problems::add);
      return Optional.empty();
    }
  }

  private SiteFolder.Difference shown(SiteFolder.Difference inSite) {
    return new SiteFolder.Difference(
        options.shown(options.output().resolve(inSite.path())), inSite.kind());
  }

  /** Of the lock file itself, as far as it tells of runs that are not stale. */
  private Stream<SiteFolder.Difference> lockDifference(LockComparison comparison, Made made) {
    LockFile file = lockFile().orElseThrow();
    Lock now = made.lock(digests);
    boolean same = comparison.hasAll() ? file.holds(now) : comparison.agreesOn(now);
    return comparison.lock().isPresent() && same
        ? Stream.empty()
        : Stream.of(
            new SiteFolder.Difference(
                file.shown(),
                comparison.lock().isPresent()
                    ? SiteFolder.Difference.Kind.DIFFERENT
                    : SiteFolder.Difference.Kind.MISSING));
  }

  /**
   * What a build would compute. Computes nothing and writes nothing.
   *
   * @throws OffprintException with everything that is wrong
   */
  public Outline outline() {
    Settings settings = settings();
    List<Post> posts = posts(settings);
    Map<String, Path> statics = content().statics(problems);
    List<PlannedRun> plan = plan(new Site(settings.site(), posts, Map.of(), statics), settings);
    List<KeyedRun> keyed =
        plan.stream().map(run -> new KeyedRun(run, RunKey.of(run, fingerprints))).toList();
    return new Outline(keyed, lock());
  }

  /**
   * What the published site was computed from, if that was written down.
   *
   * @throws OffprintException if it cannot be read
   */
  public Optional<Lock> lock() {
    return lockFile().flatMap(LockFile::lock);
  }

  private Optional<LockFile> lockFile() {
    return options.lock().map(file -> new LockFile(file, options.shown(file)));
  }

  private ContentFolder content() {
    return new ContentFolder(options.content(), options.shown(options.content()), pictures);
  }

  private SiteFolder output() {
    Path folder = options.output();
    return new SiteFolder(folder, options.shown(folder), new Workers(options.threads()));
  }

  private Settings settings() {
    return Settings.read(
        options.settings(), options.shown(options.settings()), options.baseUrl(), problems);
  }

  private List<Post> posts(Settings settings) {
    try (Typesetter typesetter = typesetter(settings);
        CitationDesk citations = new CitationDesk(settings.citations(), cache)) {
      SourceFolders sources = new SourceFolders(options.folder(), settings.includes());
      Markdown markdown =
          new Markdown(typesetter, settings.site().address(), citations, sources)
              .numberingSections(settings.numbered());
      List<Post> posts =
          content().posts(markdown, choice(options, settings), options.threads(), problems).stream()
              .sorted(NEWEST_FIRST)
              .toList();
      citations.warnOfUncited(problems);
      return posts;
    }
  }

  static Choice choice(BuildOptions options, Settings settings) {
    return new Choice(
        options.drafts(),
        options.today(),
        settings.site().lang(),
        settings.site().languages().stream()
            .map(SiteInfo.Language::lang)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private Typesetter typesetter(Settings settings) {
    return new ScriptTypesetter(settings.macros(), cache);
  }

  /** Nothing is computed before every name, parameter, path and link of every post is checked. */
  private List<PlannedRun> plan(Site site, Settings settings) {
    List<Post> posts = site.texts();
    List<Directive> directives = posts.stream().flatMap(Post::directives).toList();
    Experiments experiments = Experiments.of(classes, problems);
    List<PlannedRun> plan = Plan.of(directives, experiments, problems);
    FoundValues.check(posts, plan, problems);
    Independence.check(plan, fingerprints, problems);
    new PlaceNames(posts, Set.of()).tell(problems);
    new SiteChecks(site, outputs(options, pictures), settings.navigation()).tell(problems);
    if (options.checkingLinks()) {
      new WebLinks(new WebAsker(), cache).tell(posts, problems);
    }
    if (options.baseUrl().isEmpty()) {
      CustomDomain.problem(site.statics(), site.info().address(), staticFolder(options))
          .ifPresent(problems::add);
    }
    stopOnProblems();
    return plan;
  }

  private List<Finished> finished(List<PlannedRun> plan, ResultCache results, Settings settings) {
    if (!options.computing() && !plan.stream().allMatch(results::holds)) {
      throw new ComputingNeeded();
    }
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

  private void checkFeeds(Site site) {
    if (site.info().hasAddress()) {
      Routes routes = Routes.of(outputs(options, pictures), site);
      new FeedChecks(site, routes).problems().forEach(problems::add);
    }
  }

  private static Set<String> figureless(List<Finished> finished, Freshness freshness) {
    Set<String> figureless = new HashSet<>(Exhibits.figureless(finished));
    figureless.addAll(freshness.figureless());
    return figureless;
  }

  private Map<String, Exhibit> exhibits(
      List<Post> posts, List<Finished> finished, Set<String> figureless, Settings settings) {
    Map<String, FigureNumbers.Name> names =
        FigureNumbers.names(posts, figureless, settings.site().lang());
    SourceCode source = new SourceCode(settings.source(), options.folder());
    Workers workers = new Workers(options.threads());
    return Exhibits.drawn(finished, names, new SvgPlot(), source, workers, problems);
  }

  /** Posts with their numbers put in; a claim that does not hold is a problem. */
  private List<Post> settled(
      List<Post> posts, List<Finished> finished, Set<String> figureless, Settings settings) {
    if (posts.stream().flatMap(Post::pending).findAny().isEmpty()) {
      return posts;
    }
    try (Typesetter typesetter = typesetter(settings)) {
      SettledPosts settled = new SettledPosts(posts, finished, figureless, typesetter, problems);
      return posts.stream().map(settled::of).toList();
    }
  }

  static List<Output> outputs(BuildOptions options, ScaledPictures pictures) {
    return outputs(options, templates(options), KnownWords.none(), pictures);
  }

  static Templates templates(BuildOptions options) {
    return Templates.in(options.templates(), options.shown(options.templates()));
  }

  static List<Output> outputs(
      BuildOptions options, Templates templates, KnownWords words, ScaledPictures pictures) {
    return List.of(
        new HtmlPages(templates, words),
        new Redirects(templates),
        new Feeds(templates),
        new Sitemap(templates),
        new FigureFiles(),
        new Cards(),
        new SearchIndex(SearchLibrary::script),
        new PostImages(pictures),
        new Statics(staticFolder(options)),
        new Assets(templates, KatexAssets::files));
  }

  private static String staticFolder(BuildOptions options) {
    return options.shown(options.content()) + "/_static";
  }

  private void stopOnProblems() {
    if (problems.haveErrors() || !options.lenient() && problems.haveWarnings()) {
      throw new OffprintException(problems.sorted());
    }
  }
}
