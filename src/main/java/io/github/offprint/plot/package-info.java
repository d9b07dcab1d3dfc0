/**
 * Figure to SVG: layout, lettering, colours, and one file that serves light and dark paper. Uses
 * {@code figure}; the only door to JFreeSVG and FontBox. Start with {@link
 * io.github.offprint.plot.SvgPlot}, then {@code Block} for the layout and {@code Sheet} for the
 * writing; {@link io.github.offprint.plot.Palette} names the colours that a theme can choose.
 */
package io.github.offprint.plot;
