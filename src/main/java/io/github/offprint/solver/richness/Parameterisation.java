package io.github.offprint.solver.richness;

/** The five recipes with names of their own: two processes, described in three gauges. */
public enum Parameterisation {
  /** NTK parameterisation. */
  NTP("NTP", Richness.LAZY, Gauge.UNIT_DEVIATION),
  /** The NTK parameterisation in initial deviations and rates. */
  NTP_LR("NTP-lr", Richness.LAZY, Gauge.UNIT_MULTIPLIER),
  /** Maximal update parameterisation. */
  MUP("µP", Richness.RICH, Gauge.UNIT_RATE),
  /** The maximal update parameterisation in initial deviations and rates. */
  MUP_LR("µP-lr", Richness.RICH, Gauge.UNIT_MULTIPLIER),
  /** Mean-field parameterisation. */
  MFP("MFP", Richness.RICH, Gauge.UNIT_DEVIATION);

  private final String label;
  private final Richness richness;
  private final Gauge gauge;

  Parameterisation(String label, Richness richness, Gauge gauge) {
    this.label = label;
    this.richness = richness;
    this.gauge = gauge;
  }

  /** Its name in the literature. */
  public String label() {
    return label;
  }

  /** Its end of the dial. */
  public Richness richness() {
    return richness;
  }

  /** Its gauge. */
  public Gauge gauge() {
    return gauge;
  }

  /** The scales of all layers of a network. */
  public Scaling of(Architecture architecture) {
    return Scaling.of(architecture, richness.alpha(architecture.width()), gauge);
  }
}
