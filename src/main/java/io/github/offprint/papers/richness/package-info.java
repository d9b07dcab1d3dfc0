/**
 * The experiments of the tutorial on lazy and rich training (Karkada 2024, arXiv 2404.19719). Uses
 * {@code experiment}, {@code figure} and {@code solver}; nobody imports it, experiments are found
 * by name. Start with {@link io.github.offprint.papers.richness.WidthScaling}.
 */
package io.github.offprint.papers.richness;
