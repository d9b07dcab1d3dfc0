package io.github.offprint.plot;

/**
 * A drawn figure, twice from one run: the same drawing with two style sheets.
 *
 * @param id of the figure; every id inside the SVG begins with it
 * @param inline SVG element for a page: its colours follow the page's own light and dark
 * @param file complete SVG document that stands alone: its colours follow the system's
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
public record Drawing(String id, String inline, String file, double width, double height) {}
