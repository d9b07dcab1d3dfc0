package io.github.offprint.solver.images;

import io.github.offprint.solver.random.Draws;

/** A world of finitely many pictures, of which some are drawn without replacement. */
public final class PicturePool implements ImageTask {

  private static final long serialVersionUID = 1L;

  private final Inputs pictures;

  /** All pictures that there are. */
  public PicturePool(Inputs pictures) {
    this.pictures = pictures;
  }

  /** How many there are. */
  public int size() {
    return pictures.size();
  }

  @Override
  public Inputs inputs(int count, Draws draws) {
    return pictures.only(draws.sample(count, pictures.size()));
  }
}
