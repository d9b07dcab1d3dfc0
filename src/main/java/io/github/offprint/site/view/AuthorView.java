package io.github.offprint.site.view;

import java.util.Optional;

/**
 * Somebody who wrote a post.
 *
 * @param name plain text
 * @param href link to a page about them
 * @param orcid link to their record
 * @param email where they can be reached
 * @param mark of their affiliation, a number from 1; empty if there is none, or one for all
 */
public record AuthorView(
    String name,
    Optional<String> href,
    Optional<String> orcid,
    Optional<String> email,
    String mark) {}
