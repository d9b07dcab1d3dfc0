/**
 * What an experiment takes from outside while it runs: files that it opens, watched by Java's
 * Flight Recorder. Uses nothing else of Offprint. Start with {@link
 * io.github.offprint.run.outside.FileWatch}.
 */
package io.github.offprint.run.outside;
