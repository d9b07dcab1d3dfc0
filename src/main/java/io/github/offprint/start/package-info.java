/**
 * The first files of a new project, and how they come into its folder without touching what is
 * there. Uses {@code problem} only. Start with {@link io.github.offprint.start.Starter}.
 */
package io.github.offprint.start;
