package io.github.offprint.run;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of parts of code as people say them. */
public final class PartNames {

  private static final String CONSTRUCTOR = "<init>";
  private static final String INITIALISER = "<clinit>()";
  private static final Pattern SEPARATOR = Pattern.compile(", ");

  private PartNames() {}

  /** A class: {@code a.b.Outer.Inner}. */
  public static String type(String name) {
    return name.replace('$', '.');
  }

  /** A member of a class, with short names of types: {@code kappa(double[], Spectrum)}. */
  public static String member(String group, String member) {
    int open = member.indexOf('(');
    if (member.equals(CodeTable.CLASS)) {
      return "the class itself";
    } else if (member.equals(INITIALISER)) {
      return "static initialiser";
    } else if (open < 0 || group.startsWith("(")) {
      return member;
    }
    String name = member.substring(0, open);
    int close = member.lastIndexOf(')');
    String types =
        SEPARATOR
            .splitAsStream(member.substring(open + 1, close))
            .map(PartNames::simple)
            .collect(Collectors.joining(", ", "(", ")"));
    String result = member.substring(close + 1);
    return (name.equals(CONSTRUCTOR) ? simple(group) : name)
        + types
        + (result.isEmpty() ? "" : ": " + simple(result.substring(2)));
  }

  /** A part in as few words as one can know it by: {@code Spectrum.powerLaw}. */
  public static String brief(String partName) {
    int open = partName.indexOf('(');
    int dot = open < 0 ? partName.lastIndexOf('.') : partName.lastIndexOf('.', open);
    if (dot < 0) {
      return partName;
    }
    String type = simple(partName.substring(0, dot));
    String member = partName.substring(dot + 1, open < 0 ? partName.length() : open);
    return switch (member) {
      case CONSTRUCTOR -> "new " + type;
      case "<clinit>" -> type + " (static initialiser)";
      default -> type + "." + member;
    };
  }

  private static String simple(String type) {
    String[] names = type.substring(type.lastIndexOf('.') + 1).split("\\$");
    return Arrays.stream(names).filter(name -> !name.isEmpty()).collect(Collectors.joining("."));
  }
}
