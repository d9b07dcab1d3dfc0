/**
 * Brings posts that were written for other generators into a content folder, which it never does
 * halfway. Uses {@code content} and {@code problem}. Start with {@link
 * io.github.offprint.migration.Migration}.
 */
package io.github.offprint.migration;
