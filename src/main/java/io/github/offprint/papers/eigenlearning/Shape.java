package io.github.offprint.papers.eigenlearning;

import io.github.offprint.solver.spectrum.Circle;
import io.github.offprint.solver.spectrum.Cube;
import io.github.offprint.solver.spectrum.Domain;
import io.github.offprint.solver.spectrum.Sphere;

/** A kind of domain; together with a size it is a domain. */
public enum Shape {
  /** Points at equal distances on the unit circle; the size is their number. */
  CIRCLE,
  /** Vertices of a Boolean cube, of norm √d; the size is d. */
  CUBE,
  /** The sphere of radius √d; the size is d. */
  SPHERE;

  /** The domain of this shape and size, which refuses a size that it cannot have. */
  Domain domain(int size) {
    return switch (this) {
      case CIRCLE -> new Circle(size);
      case CUBE -> new Cube(size);
      case SPHERE -> new Sphere(size);
    };
  }

  /** What its modes are sorted by. */
  String order() {
    return this == CIRCLE ? "frequency" : "degree";
  }

  /** Its name within the name of a value. */
  String word() {
    return switch (this) {
      case CIRCLE -> "Circle";
      case CUBE -> "Cube";
      case SPHERE -> "Sphere";
    };
  }
}
