package io.github.offprint.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line says of a build.
 *
 * @param folder the current folder, in which all defaults lie
 * @param content folder with posts
 * @param templates folder with layouts and assets, if one is named
 * @param output folder that gets the site
 * @param settings file, if one is named
 * @param baseUrl where the site is served, if it is named
 * @param drafts whether drafts are part of the site
 * @param lenient whether warnings let the build go on
 * @param threads how many compute at the same time
 * @param cache whether results of earlier builds are used and kept
 */
public record BuildOptions(
    Path folder,
    Path content,
    Optional<Path> templates,
    Path output,
    Optional<Path> settings,
    Optional<String> baseUrl,
    boolean drafts,
    boolean lenient,
    int threads,
    boolean cache) {}
