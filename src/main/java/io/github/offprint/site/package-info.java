/**
 * Posts and drawings to files. The only door to Thymeleaf and jsoup, and the only writer to the
 * output folder. Start with {@link io.github.offprint.site.Output}.
 */
package io.github.offprint.site;
