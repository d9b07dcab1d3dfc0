package io.github.offprint.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The files of a site, each made when it is first asked for: one page costs one page. Safe to use
 * from several threads.
 */
public final class OnDemand {

  private final List<Supplier<Map<String, SiteFile>>> outputs;
  private final Map<String, byte[]> made = new ConcurrentHashMap<>();

  /**
   * The files of a site.
   *
   * @param outputs asked in this order
   */
  public OnDemand(List<Output> outputs, Site site) {
    this.outputs =
        outputs.stream()
            .map(output -> new Once<>(() -> files(output, site)))
            .collect(Collectors.toUnmodifiableList());
  }

  private static Map<String, SiteFile> files(Output output, Site site) {
    Map<String, SiteFile> files = new LinkedHashMap<>();
    output.files(site).forEach(file -> files.putIfAbsent(file.path(), file));
    return files;
  }

  /** Whether the site has this file; makes nothing. */
  public boolean has(String path) {
    return file(path).isPresent();
  }

  /**
   * The bytes of a file, not to be changed; nothing if the site has no such file.
   *
   * @param path from the root of the site, without a slash at the beginning
   * @throws io.github.offprint.problem.OffprintException if it cannot be made
   */
  public Optional<byte[]> bytes(String path) {
    byte[] known = made.get(path);
    return known != null
        ? Optional.of(known)
        : file(path).map(file -> made.computeIfAbsent(path, any -> file.bytes()));
  }

  private Optional<SiteFile> file(String path) {
    return outputs.stream()
        .map(output -> Optional.ofNullable(output.get().get(path)))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
