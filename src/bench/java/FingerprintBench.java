import io.github.offprint.run.bytecode.Code;
import io.github.offprint.run.bytecode.CodeBase;
import io.github.offprint.run.bytecode.Roots;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.tools.ToolProvider;

/**
 * How long the fingerprint of 300 classes with 20 methods each takes: first the cold one of this
 * process, then the fastest of ten more, each with a code base of its own that has read nothing.
 * The first argument is a folder for the classes, which are compiled if it is missing: run it
 * twice, because the compiler warms the machine up.
 */
public final class FingerprintBench {

  private static final int CLASSES = 300;
  private static final int METHODS = 20;
  private static final int WARM = 10;

  private FingerprintBench() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    if (!Files.exists(folder)) {
      compile(folder);
      return;
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
      Class<?> start = loader.loadClass("b.C0");
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long busy = threads.getCurrentThreadCpuTime();
      long cold = System.nanoTime();
      Code code = code(loader, start);
      cold = System.nanoTime() - cold;
      busy = threads.getCurrentThreadCpuTime() - busy;
      long warm = Long.MAX_VALUE;
      for (int i = 0; i < WARM; i++) {
        long from = System.nanoTime();
        code(loader, start);
        warm = Math.min(warm, System.nanoTime() - from);
      }
      System.out.printf(
          Locale.ROOT,
          "%d parts, cold %.3f s (%.3f s on the processor), warm %.3f s%n",
          code.parts().size(),
          cold / 1e9,
          busy / 1e9,
          warm / 1e9);
    }
  }

  private static Code code(URLClassLoader loader, Class<?> start) {
    return new CodeBase(List.of(loader), Set.of(), Optional.empty())
        .reachable(Roots.none().made(start).calls(start, "m0"));
  }

  private static void compile(Path folder) throws Exception {
    Path sources = Files.createTempDirectory("bench");
    List<String> arguments =
        new ArrayList<>(List.of("--release", "17", "-d", folder.toString()));
    for (int type = 0; type < CLASSES; type++) {
      StringBuilder text = new StringBuilder("package b; public class C" + type + " {\n");
      text.append("private final double[] values = new double[").append(type + 1).append("];\n");
      for (int method = 0; method < METHODS; method++) {
        text.append(method(type, method));
      }
      Path file = Files.writeString(sources.resolve("C" + type + ".java"), text.append("}\n"));
      arguments.add(file.toString());
    }
    ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
  }

  /** Loops, a lambda, a sum of strings, and calls of the next method and of the next class. */
  private static String method(int type, int method) {
    int next = (method + 1) % METHODS;
    int other = (type + 1) % CLASSES;
    return """
        public double m%1$d(int n) {
          double sum = %2$d;
          for (int i = 0; i < values.length; i++) {
            if (values[i] > %1$d) {
              sum += values[i] * Math.sqrt(n + i);
            } else {
              values[i] -= sum / (i + %2$d.5);
            }
          }
          DoubleUnaryOperator f = x -> x * n + %1$d;
          if (sum < 0) {
            throw new IllegalArgumentException("expected a sum of at least 0, found " + sum);
          }
          return f.applyAsDouble(sum) + (n > 0 ? m%3$d(n - 1) + new C%4$d().m%1$d(n - 2) : 0);
        }
        """
        .formatted(method, type, next, other);
  }
}
