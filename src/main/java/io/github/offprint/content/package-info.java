/**
 * An author's files to posts: YAML, front matter, Markdown, and the directives that name
 * experiments. Uses {@code problem} only. Start with {@link io.github.offprint.content.Post}.
 */
package io.github.offprint.content;
