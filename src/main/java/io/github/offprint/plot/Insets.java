package io.github.offprint.plot;

/** What stands around the frames of a block: room for ticks, labels and titles, in pixels. */
record Insets(double top, double left, double bottom, double right) {}
