package io.github.offprint.experiment;

import io.github.offprint.solver.random.Draws;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A run for tests: one thread, no files, no limits. Every trial travels through bytes, as it would
 * to another machine.
 */
public record SequentialRun(long seed) implements Run {

  @Override
  public Draws draws(String name) {
    return Draws.of(seed).split(name);
  }

  @Override
  public <T> List<T> trials(String name, int count, Trial<T> trial) {
    Draws draws = draws(name);
    Trial<T> arrived = sent(trial);
    return IntStream.range(0, count).mapToObj(i -> sent(arrived.run(i, draws.split(i)))).toList();
  }

  @SuppressWarnings("unchecked")
  private static <S> S sent(S something) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(something);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (S) in.readObject();
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("this cannot leave the machine", e);
    }
  }

  @Override
  public Path data(String name) {
    throw new IllegalArgumentException("no file is declared, asked for " + name);
  }

  @Override
  public void progress(double fraction) {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException("progress must be from 0 to 1, found " + fraction);
    }
  }
}
