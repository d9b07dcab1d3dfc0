package io.github.offprint.plot;

/**
 * A drawn figure, three times from one run: the same drawing with two style sheets, and for print.
 *
 * @param id of the figure; every id of the SVG begins with it and a hyphen, so that the id itself
 *     is free for what shows the drawing
 * @param inline SVG element for a page: its colours follow the page's own light and dark
 * @param file complete SVG document that stands alone: its colours follow the system's
 * @param pdf for papers
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
public record Drawing(
    String id, String inline, String file, PdfFile pdf, double width, double height) {}
