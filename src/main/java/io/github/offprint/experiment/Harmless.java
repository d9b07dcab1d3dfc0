package io.github.offprint.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a method, or of all methods of a class, that what it takes from outside (the clock, the
 * machine, other programs) does not reach the findings. Without it, an experiment whose code asks
 * for such things is warned of. It changes nothing else, also not whether a result is computed
 * again; reads of files are watched all the same.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE})
public @interface Harmless {

  /** Why, for those who read the code. */
  String value();
}
