/**
 * The command line: one class for each command. The only door to picocli and the progress bar. Uses
 * everything below it; start with {@link io.github.offprint.cli.Main}.
 */
package io.github.offprint.cli;
