package io.github.offprint.site.view;

/**
 * A calendar date.
 *
 * @param iso for machines: {@code 2025-01-04}
 * @param text for readers: {@code 4 January 2025}
 */
public record Day(String iso, String text) {}
