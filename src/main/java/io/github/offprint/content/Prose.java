package io.github.offprint.content;

/**
 * Finished HTML.
 *
 * @param html well-formed only together with the blocks around it
 */
public record Prose(String html) implements Block {}
