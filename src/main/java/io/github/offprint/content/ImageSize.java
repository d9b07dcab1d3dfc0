package io.github.offprint.content;

/**
 * The size of a picture, so that a page keeps room for it while it loads.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record ImageSize(int width, int height) {}
