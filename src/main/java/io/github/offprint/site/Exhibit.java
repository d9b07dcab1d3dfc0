package io.github.offprint.site;

import io.github.offprint.plot.Drawing;
import io.github.offprint.run.Finished;
import java.util.Optional;

/**
 * What stands on the page where a directive was: a finished run and its drawing.
 *
 * @param number from 1 in the order of the post; 0 for a run without a figure
 * @param drawing absent if the experiment found only values
 * @param narrow SVG element that stands beside the drawing for narrow screens; absent if it is the
 *     same
 * @param source link to the code of the experiment, if it is published
 */
public record Exhibit(
    int number,
    Finished finished,
    Optional<Drawing> drawing,
    Optional<String> narrow,
    Optional<String> source) {}
