package io.github.offprint.site.view;

/**
 * A link to the page of a tag.
 *
 * @param name the tag as authors write it
 * @param href ready for an attribute
 * @param count how many posts have it
 */
public record TagLink(String name, String href, int count) {}
