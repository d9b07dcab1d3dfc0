package io.github.offprint.papers.richness;

import io.github.offprint.solver.richness.Activation;

/**
 * What is measured in a network of two hidden layers, with the power of the width that the tutorial
 * predicts. "First" quantities are taken after one step, "late" ones at the end of training.
 */
enum Quantity {
  /** ‖h_2‖ at the start. */
  HIDDEN_NORM("hiddenNorm", "$|h_2|$ at the start", 0, 0.5),
  /** ‖f‖ at the start. */
  OUTPUT_NORM("outputNorm", "$|f|$ at the start", -1, 0),
  /** ‖∂L/∂h_1‖ at the start. */
  GRADIENT_1("gradient1", "$|\\partial L/\\partial h_1|$ at the start", -1, 0),
  /** ‖∂L/∂h_2‖ at the start. */
  GRADIENT_2("gradient2", "$|\\partial L/\\partial h_2|$ at the start", -1, 0),
  /** ‖Δh_1‖ after one step. */
  FIRST_MOTION_1("firstMotion1", "$|\\Delta h_1|$, one step", 1, 0),
  /** ‖Δh_2‖ after one step. */
  FIRST_MOTION_2("firstMotion2", "$|\\Delta h_2|$, one step", 1, 0),
  /** |∂L/∂h_2 · Δh_2| after one step. */
  WORTH("worth", "$|\\partial L/\\partial h_2 \\cdot \\Delta h_2|$, one step", 0, 0),
  /** ‖g_2 ΔW_2 h_1‖ after one step. */
  OWN_TERM("ownTerm", "$|\\Delta W_2 h_1|$, one step", 1, 0),
  /** ‖g_2 W_2 Δh_1‖ after one step. */
  PASSED_ON_TERM("passedOnTerm", "$|W_2 \\Delta h_1|$, one step", 1, 0),
  /** ‖W_3 Δh_2‖ / (‖W_3‖ ‖Δh_2‖) after one step. */
  ALIGNMENT("alignment", "alignment of $\\Delta h_2$ with $W_3$", 0, 0),
  /** ‖ΔW_2‖_F / ‖W_2‖_F after one step. */
  FROBENIUS_2("frobenius2", "$|\\Delta W_2|_F/|W_2|_F$, one step", 1, -1),
  /** ‖Δh_1‖ at the end. */
  MOTION_1("motion1", "$|\\Delta h_1|$", 1, 0),
  /** ‖Δh_2‖ at the end. */
  MOTION("motion", "motion $|\\Delta h_2|$", 1, 0),
  /** ‖Δh_2‖ / ‖h_2‖ at the end. */
  RELATIVE_MOTION("relativeMotion", "relative motion $|\\Delta h_2|/|h_2|$", 1, -0.5),
  /** ‖Δf‖ at the end. */
  OUTPUT_CHANGE("outputChange", "$|\\Delta f|$", 0, 0),
  /** ‖ΔW_1‖_op / ‖W_1‖_op at the end. */
  OPERATOR_1("operator1", "$|\\Delta W_1|_{\\mathrm{op}}/|W_1|_{\\mathrm{op}}$", 1, -0.5),
  /** ‖ΔW_2‖_op / ‖W_2‖_op at the end. */
  OPERATOR_2("operator2", "$|\\Delta W_2|_{\\mathrm{op}}/|W_2|_{\\mathrm{op}}$", 1, -0.5),
  /** ‖ΔW_3‖ / ‖W_3‖ at the end. */
  READ_OUT("readOut", "$|\\Delta W_3|/|W_3|$", 1, -0.5),
  /** ‖ΔK‖_F / ‖K‖_F at the end. */
  KERNEL_CHANGE("kernelChange", "kernel change $|\\Delta K|/|K|$", 2, -1);

  private final String key;
  private final String label;
  private final double perRichness;
  private final double atZero;

  Quantity(String key, String label, double perRichness, double atZero) {
    this.key = key;
    this.label = label;
    this.perRichness = perRichness;
    this.atZero = atZero;
  }

  /** How its values are named among the findings. */
  String key() {
    return key;
  }

  /** How a figure names it. */
  String label() {
    return label;
  }

  /**
   * The power of the width. The kernel of a ReLU network changes also because units are switched on
   * and off: a share n^(r-1/2) of them near zero, which add up like random signs.
   */
  double predicted(double richness, Activation activation) {
    double power = atZero + perRichness * richness;
    return this == KERNEL_CHANGE && activation == Activation.RELU
        ? Math.max(power, richness / 2 - 0.75)
        : power;
  }
}
