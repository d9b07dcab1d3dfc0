/**
 * What templates are shown: ready texts, links and finished HTML, in records whose accessors are
 * the names that a template writes. Uses nothing else of Offprint. Start with {@link
 * io.github.offprint.site.view.PageView}.
 */
package io.github.offprint.site.view;
