package io.github.offprint.experiment;

import io.github.offprint.solver.random.Draws;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A run for tests: one thread and no limits. Every trial travels through bytes, as it would to
 * another machine.
 *
 * @param inputs declared files by name
 */
public record SequentialRun(long seed, Map<String, Path> inputs) implements Run {

  /** A run without files. */
  public SequentialRun(long seed) {
    this(seed, Map.of());
  }

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

  /** Where the classes of a trial are found; a list of the platform's own has no loader. */
  private static ClassLoader home(Class<?> type) {
    return Objects.requireNonNullElse(type.getClassLoader(), SequentialRun.class.getClassLoader());
  }

  @SuppressWarnings("unchecked")
  private static <S> S sent(S something) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(something);
      }
      ClassLoader home = home(something.getClass());
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass written)
                throws ClassNotFoundException {
              return Class.forName(written.getName(), false, home);
            }
          }) {
        return (S) in.readObject();
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("this cannot leave the machine", e);
    }
  }

  @Override
  public Path data(String name) {
    if (!inputs.containsKey(name)) {
      throw new IllegalArgumentException("no input file is declared as \"" + name + "\"");
    }
    return inputs.get(name);
  }

  @Override
  public SortedSet<String> declared() {
    return new TreeSet<>(inputs.keySet());
  }

  @Override
  public void progress(double fraction) {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException("progress must be from 0 to 1, found " + fraction);
    }
  }
}
