package io.github.offprint.run;

import io.github.offprint.experiment.Experiment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Collectors;

/** A class loader with a services file of the test's own, and the classes of the tests. */
public final class Services extends ClassLoader {

  private final String text;

  private Services(String text) {
    super(Services.class.getClassLoader());
    this.text = text;
  }

  /** A services file of that text. */
  public static Services of(String text) {
    return new Services(text);
  }

  /** A services file with a line for each experiment. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static Services of(Class<? extends Experiment<?>>... experiments) {
    return of(Arrays.stream(experiments).map(Class::getName).collect(Collectors.joining("\n")));
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return name.equals("META-INF/services/" + Experiment.class.getName())
        ? Collections.enumeration(List.of(file()))
        : super.getResources(name);
  }

  private URL file() throws MalformedURLException {
    return new URL("memory", "", 0, "/services", new Memory());
  }

  private final class Memory extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
      };
    }
  }
}
