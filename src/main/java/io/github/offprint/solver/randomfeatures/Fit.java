package io.github.offprint.solver.randomfeatures;

import java.io.Serializable;

/**
 * How well one regression on one data set did.
 *
 * @param testMse E_te, with σ²
 * @param trainMse E_tr, against the noisy labels
 */
public record Fit(double testMse, double trainMse) implements Serializable {}
