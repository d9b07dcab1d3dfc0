package io.github.offprint.content;

import java.util.Optional;

/**
 * The published paper that a page is, as indexes of the literature want to know it.
 *
 * @param doi without {@code https://doi.org/} before it, such as {@code 10.1000/182}
 * @param arxiv such as {@code 2110.03922}
 * @param pdf a path from the root of the site, beginning with a slash, or a web address
 * @param journal or the conference, in full
 * @param volume of the journal
 * @param issue of the volume
 * @param firstPage in the volume
 * @param lastPage in the volume
 */
public record Paper(
    Optional<String> doi,
    Optional<String> arxiv,
    Optional<String> pdf,
    Optional<String> journal,
    Optional<String> volume,
    Optional<String> issue,
    Optional<String> firstPage,
    Optional<String> lastPage) {}
