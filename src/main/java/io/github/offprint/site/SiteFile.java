package io.github.offprint.site;

/**
 * One file of the site.
 *
 * @param path from the root of the site, without a slash at the beginning: {@code tags/index.html}
 * @param bytes its content; not to be changed
 */
public record SiteFile(String path, byte[] bytes) {}
