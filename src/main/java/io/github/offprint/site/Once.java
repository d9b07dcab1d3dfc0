package io.github.offprint.site;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for. Safe to use from several threads. */
final class Once<T> implements Supplier<T> {

  private final Supplier<T> made;
  private Optional<T> kept = Optional.empty();

  Once(Supplier<T> made) {
    this.made = made;
  }

  @Override
  public synchronized T get() {
    kept = kept.or(() -> Optional.of(made.get()));
    return kept.get();
  }
}
