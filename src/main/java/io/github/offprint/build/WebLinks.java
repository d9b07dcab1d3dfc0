package io.github.offprint.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.offprint.content.CacheFolder;
import io.github.offprint.content.PercentCode;
import io.github.offprint.content.Post;
import io.github.offprint.content.Workers;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import io.github.offprint.site.Links;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Whether what posts link to on other sites is still there. Only asked for by name, since it needs
 * the net: a few sites at a time, one page of a site at a time, with a pause. Pages that were found
 * are not asked for again for some days; whatever else was answered is.
 */
final class WebLinks {

  private static final String KIND = "links";
  private static final Duration KEPT = Duration.ofDays(7);
  private static final int SITES_AT_A_TIME = 8;

  private final WebAsker asker;
  private final CacheFolder cache;
  private final Duration pause;
  private final LongSupplier clock;
  private final Map<URI, WebAnswer> answers = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();

  WebLinks(WebAsker asker, CacheFolder cache) {
    this(asker, cache, Duration.ofSeconds(1), System::currentTimeMillis);
  }

  /**
   * A check of links.
   *
   * @param pause between two questions to one site
   * @param clock milliseconds since 1970; it decides only whether a page is asked for again, and no
   *     file of the site depends on it
   */
  WebLinks(WebAsker asker, CacheFolder cache, Duration pause, LongSupplier clock) {
    this.clock = clock;
    this.asker = asker;
    this.cache = cache;
    this.pause = pause;
  }

  /** Adds a problem for each link that leads nowhere, and a note for each that cannot be judged. */
  void tell(List<Post> posts, Problems problems) {
    Map<URI, List<Position>> places = new TreeMap<>();
    posts.stream()
        .flatMap(post -> post.links().stream())
        .filter(Links::isWeb)
        .forEach(
            link ->
                page(link, problems)
                    .ifPresent(
                        page ->
                            places
                                .computeIfAbsent(page, p -> new ArrayList<>())
                                .add(link.position())));
    Map<String, List<URI>> bySite = new TreeMap<>();
    places
        .keySet()
        .forEach(page -> bySite.computeIfAbsent(page.getHost(), s -> new ArrayList<>()).add(page));
    new Workers(SITES_AT_A_TIME).map(List.copyOf(bySite.values()), this::ask);
    if (isOffline()) {
      problems.warning(
          places.values().iterator().next().get(0),
          "no other site answers, so no link could be checked",
          "see whether this machine is connected to the net, and check again");
      return;
    }
    places.forEach((page, all) -> all.forEach(place -> tell(page, place, problems)));
  }

  private boolean isOffline() {
    return asked.get() > 0
        && asked.get() == answers.size()
        && answers.values().stream().allMatch(answer -> answer.status() == 0);
  }

  private static Optional<URI> page(Post.Link link, Problems problems) {
    String target = link.target().startsWith("//") ? "https:" + link.target() : link.target();
    try {
      URI page = URI.create(PercentCode.encodedAddress(target).replaceFirst("#.*", ""));
      if (page.getHost() != null) {
        return Optional.of(page);
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    problems.warning(
        link.position(), "\"" + target + "\" is no address of a page", "correct the link");
    return Optional.empty();
  }

  private int ask(List<URI> site) {
    int questions = 0;
    for (URI page : site) {
      Optional<WebAnswer> kept = kept(page);
      if (kept.isPresent()) {
        answers.put(page, kept.get());
      } else {
        try {
          Thread.sleep(questions++ == 0 ? 0 : pause.toMillis());
          asked.incrementAndGet();
          WebAnswer answer = asker.answer(page);
          answers.put(page, answer);
          keep(page, answer);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          answers.put(page, WebAnswer.none("the check was interrupted"));
        }
      }
    }
    return questions;
  }

  private void tell(URI page, Position place, Problems problems) {
    WebAnswer answer = answers.get(page);
    if (answer.isGone()) {
      String why = answer.status() == 0 ? answer.failure() : "the answer is " + answer.status();
      problems.warning(
          place, page + " is gone: " + why, "correct the link, or link to a copy in an archive");
    } else if (!answer.isFound()) {
      String why = answer.status() == 0 ? answer.failure() : "the answer is " + answer.status();
      problems.add(
          Problem.note(
              place, "whether " + page + " is there is not known: " + why, "follow it yourself"));
    } else if (!answer.moved().isEmpty()) {
      problems.add(Problem.note(place, page + " has moved for good", "link to " + answer.moved()));
    }
  }

  private Optional<WebAnswer> kept(URI page) {
    return cache
        .read(KIND, page.toString())
        .map(bytes -> new String(bytes, UTF_8).split(" ", 3))
        .filter(
            parts ->
                parts.length == 3 && clock.getAsLong() - Long.parseLong(parts[0]) < KEPT.toMillis())
        .map(parts -> new WebAnswer(Integer.parseInt(parts[1]), parts[2], ""));
  }

  private void keep(URI page, WebAnswer answer) {
    if (answer.isFound()) {
      String line = clock.getAsLong() + " " + answer.status() + " " + answer.moved();
      cache.write(KIND, page.toString(), line.getBytes(UTF_8));
    }
  }
}
