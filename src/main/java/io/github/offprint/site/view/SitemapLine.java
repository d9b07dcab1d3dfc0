package io.github.offprint.site.view;

import java.util.Optional;

/**
 * A page in the sitemap; the sitemap has a list of them as {@code pages}.
 *
 * @param href absolute once the site has an address
 * @param changed ISO date of its last change, if known
 */
public record SitemapLine(String href, Optional<String> changed) {}
