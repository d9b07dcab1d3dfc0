package io.github.offprint.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a component of a parameter record means and which numbers it takes. Bounds hold for numbers
 * and for each number of a list. NaN is never taken; infinity only where the upper bound is {@code
 * atMost = Double.POSITIVE_INFINITY} by name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {

  /** What it means, in a few words, with its unit. */
  String value();

  /** The smallest number that it takes. */
  double atLeast() default Double.NEGATIVE_INFINITY;

  /** A number that it must exceed. */
  double above() default Double.NEGATIVE_INFINITY;

  /** The largest number that it takes. */
  double atMost() default Double.NaN;

  /** A number that it must stay below. */
  double below() default Double.NaN;
}
