/**
 * What a figure says, without pixels: panels, axes, and marks that draw themselves in data
 * coordinates. Uses only {@code problem} and {@code solver}; how a figure looks is decided in
 * {@code plot}. Start with {@link io.github.offprint.figure.Figure}.
 */
package io.github.offprint.figure;
