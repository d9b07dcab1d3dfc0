package io.github.offprint.run;

/**
 * Why Java could not load the class of an experiment.
 *
 * @param reason in a few words
 * @param remedy what its author can do
 */
record Unloadable(String reason, String remedy) {

  static Unloadable because(Throwable error) {
    if (error instanceof ExceptionInInitializerError early && early.getCause() != null) {
      return new Unloadable(
          "while its class was initialised, " + early.getCause() + " was thrown",
          "mend what its static fields are set to");
    }
    if (error instanceof UnsupportedClassVersionError) {
      int here = Runtime.version().feature();
      return new Unloadable(
          "it was compiled for a newer Java than " + here + ", which runs here",
          "set maven.compiler.release to " + here + " or less, or use a newer JDK");
    }
    if (error instanceof NoClassDefFoundError && isName(error.getMessage())) {
      return new Unloadable(
          "it needs the class " + error.getMessage().replace('/', '.') + ", which is not there",
          "add the library that has it to the dependencies of the project, with scope compile or"
              + " runtime");
    }
    return new Unloadable(
        String.valueOf(error),
        "it must be a public class with a public constructor without arguments");
  }

  /** Java says other things too, such as that a class could not be initialised before. */
  private static boolean isName(String message) {
    return message != null && message.matches("[\\w$/]+");
  }
}
