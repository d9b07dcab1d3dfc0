/**
 * Markdown to HTML. The only door to Flexmark and to the JavaScript engines that run KaTeX and
 * highlight.js. Uses {@code problem} and {@code content}. Start with {@link
 * io.github.offprint.content.markdown.Markdown}.
 */
package io.github.offprint.content.markdown;
