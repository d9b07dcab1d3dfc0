package io.github.offprint.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenersTest {

  private static final State BEGUN = new State("v1", Optional.empty(), List.of(), Map.of());

  private final Listeners listeners = new Listeners();

  @AfterEach
  void close() {
    listeners.close();
  }

  /** A browser that listens when it is let to. */
  private static final class Browser extends OutputStream {
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final CountDownLatch listens = new CountDownLatch(1);

    @Override
    public void write(int signs) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(byte[] signs) throws IOException {
      try {
        listens.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      synchronized (heard) {
        heard.write(signs);
      }
    }

    String heard() {
      synchronized (heard) {
        return heard.toString(StandardCharsets.UTF_8);
      }
    }
  }

  @Test
  void aPageThatDoesNotListenKeepsNobodyWaitingAndHearsTheLastState() {
    Browser deaf = new Browser();
    Browser other = new Browser();
    other.listens.countDown();
    listeners.add(deaf, () -> BEGUN);
    listeners.add(other, () -> BEGUN);
    Workshop.await(() -> other.heard().contains("\"v1\""));

    listeners.tell("second");
    Workshop.await(() -> other.heard().contains("data: second\n\n"));
    listeners.tell("third");
    Workshop.await(() -> other.heard().contains("data: third\n\n"));

    assertThat(deaf.heard()).isEmpty();
    deaf.listens.countDown();
    Workshop.await(() -> deaf.heard().endsWith("data: third\n\n"));
    assertThat(deaf.heard()).doesNotContain("second");
  }

  @Test
  void aPageThatHasGoneIsForgotten() {
    int[] asked = new int[1];
    listeners.add(
        new OutputStream() {
          @Override
          public void write(int sign) throws IOException {
            asked[0]++;
            throw new IOException("gone");
          }
        },
        () -> BEGUN);
    Workshop.await(() -> asked[0] == 1);
    Browser other = new Browser();
    other.listens.countDown();
    listeners.add(other, () -> BEGUN);

    listeners.tell("second");

    Workshop.await(() -> other.heard().contains("second"));
    assertThat(asked[0]).isEqualTo(1);
  }
}
