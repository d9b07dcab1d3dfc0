package io.github.offprint.content.markdown;

import com.caoccao.javet.enums.JSRuntimeType;
import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.loader.IJavetLibLoadingListener;
import com.caoccao.javet.interop.loader.JavetLibLoader;
import com.caoccao.javet.interop.options.V8RuntimeOptions;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The native library of V8. Javet's own way unpacks it to a folder that all users of the machine
 * share and leaves 45 MB there for each process; here it goes to a private folder, which is removed
 * as soon as the library is loaded.
 */
final class V8Library {

  private static final JSRuntimeType KIND = JSRuntimeType.V8I18n;

  private V8Library() {}

  /**
   * V8 with the library loaded.
   *
   * @throws IllegalStateException if there is no library for this machine, or it does not load
   */
  static synchronized V8Host host() {
    if (!Loaded.ATTEMPT.isEmpty()) {
      throw new IllegalStateException(Loaded.ATTEMPT);
    }
    return V8Host.getV8I18nInstance();
  }

  /** Loads when first looked at: once for the whole process. */
  private static final class Loaded {
    /** Empty if it worked, else why not. */
    static final String ATTEMPT = attempt();

    private static String attempt() {
      try {
        String file = new JavetLibLoader(KIND).getLibFileName();
        try (InputStream library = V8Library.class.getResourceAsStream("/" + file)) {
          return library == null ? "no " + file + " on the class path" : load(library, file);
        }
      } catch (JavetException | IOException | UncheckedIOException e) {
        return e.toString();
      }
    }

    private static String load(InputStream library, String file) throws IOException {
      Path folder = Files.createTempDirectory("offprint-v8");
      Path copy = folder.resolve(file);
      try {
        Files.copy(library, copy);
        // Without a name for ICU's file the library ends the JVM. Regular expressions and case, all
        // that our scripts need of ICU, are inside the library; there need be no such file.
        V8RuntimeOptions.V8_FLAGS.setIcuDataFile("");
        JavetLibLoader.setLibLoadingListener(new FromFolder(folder.toFile()));
        return V8Host.getV8I18nInstance().isLibraryLoaded() ? "" : "V8 cannot be loaded here";
      } finally {
        Files.deleteIfExists(copy);
        Files.deleteIfExists(folder);
      }
    }
  }

  private record FromFolder(File folder) implements IJavetLibLoadingListener {
    @Override
    public File getLibPath(JSRuntimeType kind) {
      return folder;
    }

    @Override
    public boolean isDeploy(JSRuntimeType kind) {
      return false;
    }
  }
}
