package io.github.offprint.run;

import io.github.offprint.run.bytecode.Part;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of parts of code as people say them. */
public final class PartNames {

  private static final String CONSTRUCTOR = "<init>";
  private static final String INITIALISER = "<clinit>";
  private static final Pattern SEPARATOR = Pattern.compile(", ");

  private PartNames() {}

  /** A class: {@code a.b.Outer.Inner}. */
  public static String type(String name) {
    return name.replace('$', '.');
  }

  /** A method of a class with short names of types: {@code kappa(double[], Spectrum)}. */
  static String shortTypes(String method) {
    int open = method.indexOf('(');
    int close = method.lastIndexOf(')');
    String result = method.substring(close + 1);
    return SEPARATOR
            .splitAsStream(method.substring(open + 1, close))
            .map(PartNames::simple)
            .collect(Collectors.joining(", ", method.substring(0, open) + "(", ")"))
        + (result.isEmpty() ? "" : ": " + simple(result.substring(2)));
  }

  /** A member of a class: {@code Spectrum(double[])} for a constructor. */
  static String member(String type, String member) {
    if (member.equals(CodeTable.CLASS)) {
      return "the class itself";
    } else if (member.startsWith(INITIALISER)) {
      return "the static initialiser";
    }
    return member.startsWith(CONSTRUCTOR)
        ? innermost(type) + member.substring(CONSTRUCTOR.length())
        : member;
  }

  /** The class of a method or field, as the class file has it. */
  public static String typeOf(Part member) {
    return CodeTable.Place.of(member).group();
  }

  /** A method or field without its class: {@code kappa(double[], Spectrum)}. */
  public static String member(Part member) {
    CodeTable.Place place = CodeTable.Place.of(member);
    return member(place.group(), place.member());
  }

  /** A part in as few words as one can know it by: {@code Spectrum.powerLaw}. */
  public static String brief(String partName) {
    int open = partName.indexOf('(');
    int end = open < 0 ? partName.length() : open;
    int dot = partName.lastIndexOf('.', end);
    if (dot < 0) {
      return partName;
    }
    String type = simple(partName.substring(0, dot));
    String member = partName.substring(dot + 1, end);
    return switch (member) {
      case CONSTRUCTOR -> "new " + type;
      case INITIALISER -> "static initialiser of " + type;
      default -> type + "." + member;
    };
  }

  private static String innermost(String type) {
    String simple = simple(type);
    return simple.substring(simple.lastIndexOf('.') + 1);
  }

  private static String simple(String type) {
    String[] names = type.substring(type.lastIndexOf('.') + 1).split("\\$");
    return Arrays.stream(names).filter(name -> !name.isEmpty()).collect(Collectors.joining("."));
  }
}
