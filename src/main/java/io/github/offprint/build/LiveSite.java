package io.github.offprint.build;

import io.github.offprint.content.CacheFolder;
import io.github.offprint.content.ContentFolder;
import io.github.offprint.content.Post;
import io.github.offprint.content.Shelf;
import io.github.offprint.content.Stamp;
import io.github.offprint.content.Typesetter;
import io.github.offprint.content.Workers;
import io.github.offprint.content.markdown.CitationDesk;
import io.github.offprint.content.markdown.Markdown;
import io.github.offprint.content.markdown.ScriptTypesetter;
import io.github.offprint.content.markdown.SourceFolders;
import io.github.offprint.experiment.Findings;
import io.github.offprint.plot.SvgPlot;
import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import io.github.offprint.run.Finished;
import io.github.offprint.run.FoundValues;
import io.github.offprint.run.Independence;
import io.github.offprint.run.KeyedRun;
import io.github.offprint.run.Plan;
import io.github.offprint.run.PlannedRun;
import io.github.offprint.run.Progress;
import io.github.offprint.run.ResultCache;
import io.github.offprint.run.RunKey;
import io.github.offprint.run.Runner;
import io.github.offprint.site.Exhibit;
import io.github.offprint.site.KnownWords;
import io.github.offprint.site.OnDemand;
import io.github.offprint.site.Output;
import io.github.offprint.site.Site;
import io.github.offprint.site.Templates;
import io.github.offprint.site.picture.ScaledPictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The site of a project as it is now, for a preview: the same steps as a {@link SiteBuild}, but
 * only what has changed is done again, nothing is written, and whatever is wrong is told and does
 * not stop the rest. One thread at a time asks for {@link #now}; another may {@link #compute}.
 */
public final class LiveSite implements AutoCloseable {

  private final BuildOptions options;
  private final CacheFolder cache;
  private final ScaledPictures pictures;
  private final DataDigests digests = new DataDigests();
  private final Map<String, Findings> found = new ConcurrentHashMap<>();
  private final Map<String, List<Problem>> failures = new ConcurrentHashMap<>();
  private final KnownWords words = KnownWords.kept();
  private Optional<Layouts> layouts = Optional.empty();
  private Optional<Desk> desk = Optional.empty();
  private Map<String, Exhibit> shown = Map.of();
  private volatile LoadedCode code;

  /**
   * A site that has not been read yet.
   *
   * @param code of its experiments
   */
  public LiveSite(BuildOptions options, LoadedCode code) {
    this.options = options;
    this.code = code;
    this.cache = options.cache().map(CacheFolder::at).orElseGet(CacheFolder::none);
    this.pictures = new ScaledPictures(cache);
  }

  private record Layouts(Map<Path, Stamp> stamps, Templates templates) {}

  /** What goes with one state of the settings. */
  private record Desk(
      Stamp stamp,
      Settings settings,
      List<Problem> problems,
      Typesetter typesetter,
      CitationDesk citations,
      Shelf shelf) {

    /** The same for other settings, with which texts are read alike. */
    Desk with(Stamp now, Settings other, List<Problem> told) {
      return new Desk(now, other, told, typesetter, citations, shelf);
    }

    void close() {
      citations.close();
      typesetter.close();
    }
  }

  /** The code of its experiments. */
  public LoadedCode code() {
    return code;
  }

  /** From now on, experiments are those of this code. */
  public void use(LoadedCode changed) {
    code = changed;
    failures.clear();
  }

  /**
   * The site as its files are now.
   *
   * @throws OffprintException if there is nothing to show
   */
  public Snapshot now() {
    Problems problems = new Problems();
    LoadedCode loaded = code;
    Desk at = desk();
    at.problems().forEach(problems::add);
    loaded.problems().forEach(problems::add);
    Settings settings = at.settings();
    ContentFolder content = content(at.shelf());
    List<Post> posts = posts(at, content, problems);
    if (posts.isEmpty()) {
      throw new OffprintException(problems.sorted());
    }
    Map<String, Path> statics = content.statics(problems);
    List<KeyedRun> plan = plan(posts, loaded, problems);
    List<KeyedRun> stale = new ArrayList<>();
    List<Finished> finished = finished(plan, loaded, stale, problems);
    Map<String, Exhibit> exhibits = exhibits(posts, finished, settings, problems);
    Set<String> old = stale.stream().map(KeyedRun::id).collect(Collectors.toSet());
    List<Post> settled = settled(posts, finished, exhibits.keySet(), old, at, problems);
    shown = exhibits;
    Site site = new Site(settings.site(), settled, exhibits, statics);
    stale.removeIf(run -> failures.containsKey(run.key().text()));
    words.keepOnly(settled);
    List<Output> outputs = outputs(site, problems);
    Site bare = new Site(settings.site(), posts, Map.of(), statics);
    return new Snapshot(
        site,
        new OnDemand(outputs, site),
        problems.sorted(),
        stale,
        new SiteChecks(bare, outputs, settings.navigation()),
        layouts.orElseThrow());
  }

  /**
   * Layouts that have been read stay as long as no file of theirs has changed, and as long as those
   * that have changed do not work.
   */
  private List<Output> outputs(Site site, Problems problems) {
    Map<Path, Stamp> stamps = stamps(options.templates());
    if (layouts.filter(known -> known.stamps().equals(stamps)).isEmpty()) {
      Layouts now = new Layouts(stamps, SiteBuild.templates(options));
      Problems own = new Problems();
      tryOut(new OnDemand(outputs(now), site), site, own);
      own.sorted().forEach(problems::add);
      layouts = layouts.filter(before -> own.haveErrors()).or(() -> Optional.of(now));
    }
    return outputs(layouts.get());
  }

  private List<Output> outputs(Layouts with) {
    return SiteBuild.outputs(options, with.templates(), words, pictures);
  }

  private static void tryOut(OnDemand files, Site site, Problems problems) {
    Stream<String> some =
        Stream.of("/", "/archive/", "/tags/", "/404.html", "/assets/offprint.css");
    Stream.concat(some, site.texts().stream().limit(1).map(Post::path))
        .map(path -> path.substring(1) + (path.endsWith("/") ? "index.html" : ""))
        .forEach(
            path -> {
              try {
                files.bytes(path);
              } catch (OffprintException e) {
                problems.add(e);
              }
            });
  }

  private static Map<Path, Stamp> stamps(Path folder) {
    if (!Files.exists(folder)) {
      return Map.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.collect(Collectors.toMap(file -> file, Stamp::of));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Computes stale runs; what they find is part of the site from the next {@link #now} on, and so
   * are their failures.
   *
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public void compute(Snapshot snapshot, Progress progress) {
    LoadedCode loaded = code;
    Limits limits = desk.orElseThrow().settings().limits();
    ResultCache results = ResultCache.in(cache, loaded.fingerprints());
    Runner runner =
        new Runner(
            options.threads(), Optional.of(limits.time()), limits.memory(), results, progress);
    Problems problems = new Problems();
    List<PlannedRun> plan = snapshot.stale().stream().map(KeyedRun::run).toList();
    runner.finished(plan, problems).forEach(run -> found.put(run.key().text(), run.findings()));
    for (KeyedRun run : snapshot.stale()) {
      if (!found.containsKey(run.key().text())) {
        failures.put(run.key().text(), ofRun(run, problems.sorted()));
      }
    }
    cache.shrink(limits.cache());
  }

  private static List<Problem> ofRun(KeyedRun run, List<Problem> problems) {
    Path file = Path.of(run.run().directive().position().file());
    return problems.stream()
        .filter(
            problem ->
                Path.of(problem.position().file()).equals(file)
                    && problem.position().line() >= run.run().directive().position().line())
        .limit(1)
        .toList();
  }

  private Desk desk() {
    Stamp stamp = Stamp.of(options.settings());
    if (desk.filter(known -> known.stamp().equals(stamp)).isEmpty()) {
      Problems problems = new Problems();
      Settings read =
          Settings.read(
              options.settings(), options.shown(options.settings()), options.baseUrl(), problems);
      Optional<Settings> before = desk.map(Desk::settings).filter(d -> problems.haveErrors());
      Settings settings = before.orElse(read);
      desk =
          Optional.of(
              desk.filter(known -> known.settings().readAlike(settings))
                  .map(known -> known.with(stamp, settings, problems.sorted()))
                  .orElseGet(() -> anew(stamp, settings, problems.sorted())));
    }
    return desk.get();
  }

  private Desk anew(Stamp stamp, Settings settings, List<Problem> problems) {
    desk.ifPresent(Desk::close);
    CitationDesk citations = new CitationDesk(settings.citations(), cache);
    return new Desk(
        stamp,
        settings,
        problems,
        new ScriptTypesetter(settings.macros(), cache),
        citations,
        Shelf.empty(citations::note));
  }

  private ContentFolder content(Shelf shelf) {
    return new ContentFolder(options.content(), options.shown(options.content()), pictures, shelf);
  }

  private List<Post> posts(Desk at, ContentFolder content, Problems problems) {
    Settings settings = at.settings();
    at.citations().clear();
    SourceFolders sources = new SourceFolders(options.folder(), settings.includes());
    Markdown markdown =
        new Markdown(at.typesetter(), settings.site().address(), at.citations(), sources)
            .numberingSections(settings.numbered());
    List<Post> posts =
        content
            .posts(markdown, SiteBuild.choice(options, settings), options.threads(), problems)
            .stream()
            .sorted(SiteBuild.NEWEST_FIRST)
            .toList();
    at.citations().warnOfUncited(problems);
    return posts;
  }

  private List<KeyedRun> plan(List<Post> posts, LoadedCode loaded, Problems problems) {
    List<PlannedRun> plan =
        Plan.of(posts.stream().flatMap(Post::directives).toList(), loaded.experiments(), problems);
    FoundValues.check(posts, plan, problems);
    Independence.check(plan, loaded.fingerprints(), problems);
    new PlaceNames(posts, Set.of()).tell(problems);
    return plan.stream()
        .map(run -> new KeyedRun(run, RunKey.of(run, loaded.fingerprints(), digests::of)))
        .toList();
  }

  /** What is known of a plan; of stale runs, what is shown of them already. */
  private List<Finished> finished(
      List<KeyedRun> plan, LoadedCode loaded, List<KeyedRun> stale, Problems problems) {
    ResultCache results = ResultCache.in(cache, loaded.fingerprints());
    Set<String> wanted = plan.stream().map(run -> run.key().text()).collect(Collectors.toSet());
    found.keySet().retainAll(wanted);
    List<Finished> finished = new ArrayList<>();
    for (KeyedRun run : plan) {
      Optional<Findings> known =
          Optional.ofNullable(found.get(run.key().text()))
              .or(() -> results.found(run).map(Finished::findings));
      known.ifPresent(result -> found.put(run.key().text(), result));
      if (known.isEmpty()) {
        stale.add(run);
        failures.getOrDefault(run.key().text(), List.of()).stream()
            .map(problem -> at(run, problem))
            .forEach(problems::add);
      }
      known
          .map(result -> new Finished(run.run(), run.key(), result))
          .or(() -> before(run))
          .ifPresent(finished::add);
    }
    return finished;
  }

  private static Problem at(KeyedRun run, Problem problem) {
    return new Problem(
        problem.severity(), run.run().directive().position(), problem.what(), problem.remedy());
  }

  private Optional<Finished> before(KeyedRun run) {
    return Optional.ofNullable(shown.get(run.id()))
        .map(Exhibit::finished)
        .filter(old -> old.key().experiment().equals(run.key().experiment()))
        .map(old -> new Finished(run.run(), old.key(), old.findings()));
  }

  private Map<String, Exhibit> exhibits(
      List<Post> posts, List<Finished> finished, Settings settings, Problems problems) {
    Set<String> figureless = Exhibits.figureless(finished);
    Map<String, FigureNumbers.Name> names =
        FigureNumbers.names(posts, figureless, settings.site().lang());
    SourceCode source = new SourceCode(settings.source(), options.folder());
    return Exhibits.drawnAgain(
        finished, names, new SvgPlot(), source, new Workers(options.threads()), shown, problems);
  }

  private List<Post> settled(
      List<Post> posts,
      List<Finished> finished,
      Set<String> exhibited,
      Set<String> old,
      Desk at,
      Problems problems) {
    Set<String> figureless = Exhibits.figureless(finished);
    Problems outdated = new Problems();
    SettledPosts now = new SettledPosts(posts, finished, figureless, at.typesetter(), problems);
    SettledPosts then = new SettledPosts(posts, finished, figureless, at.typesetter(), outdated);
    return posts.stream()
        .map(post -> (names(post, old) ? then : now).of(post))
        .map(post -> Placeholders.in(post, exhibited))
        .toList();
  }

  private static boolean names(Post post, Set<String> ids) {
    return !ids.isEmpty()
        && post.pending()
            .flatMap(pending -> pending.names().stream())
            .anyMatch(name -> ids.contains(name.id()));
  }

  /** The files and folders that the site is made from, besides those of code. */
  public Set<Path> sources() {
    Set<Path> sources = new HashSet<>();
    Stream.of(options.content(), options.templates(), options.settings()).forEach(sources::add);
    desk.ifPresent(
        at ->
            at.settings()
                .includes()
                .forEach(folder -> sources.add(options.folder().resolve(folder))));
    return sources;
  }

  @Override
  public void close() {
    desk.ifPresent(Desk::close);
  }
}
