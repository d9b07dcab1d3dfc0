/**
 * Pictures that authors bring along: smaller copies of big ones, the same bytes on every machine,
 * and SVG without anything that runs or fetches. Uses {@code content} and the PNG encoder of {@code
 * plot}. Start with {@link io.github.offprint.site.picture.ScaledPictures}.
 */
package io.github.offprint.site.picture;
