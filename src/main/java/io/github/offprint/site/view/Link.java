package io.github.offprint.site.view;

/**
 * A link with its text.
 *
 * @param label plain text
 * @param href ready for an attribute
 */
public record Link(String label, String href) {}
