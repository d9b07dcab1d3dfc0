/**
 * Figure to SVG. The only door to JFreeSVG and FontBox. Uses {@code figure}. Start with {@code
 * SvgPlot}.
 */
package io.github.offprint.plot;
