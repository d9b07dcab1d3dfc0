package io.github.offprint.migration;

import io.github.offprint.content.Node;
import io.github.offprint.content.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Those who wrote a post: names alone, or people with what is known of them. */
final class OldAuthors {

  private static final Pattern ORCID = Pattern.compile(".*?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]).*");

  private OldAuthors() {}

  /** Adds what our own front matter says of each, in YAML. */
  static void gather(Node node, List<String> all) {
    if (node instanceof Node.Sequence list) {
      list.items().forEach(item -> gather(item, all));
    } else if (node instanceof Node.Scalar scalar && !Keys.isEmpty(scalar)) {
      all.add(YamlText.of(scalar.text().strip()));
    } else if (node instanceof Node.Mapping person) {
      Map<String, String> known = new LinkedHashMap<>();
      name(person).ifPresent(name -> known.put("name", YamlText.of(name)));
      part(person, "orcid")
          .map(ORCID::matcher)
          .filter(Matcher::matches)
          .ifPresent(id -> known.put("orcid", id.group(1)));
      part(person, "url")
          .filter(url -> url.startsWith("http"))
          .ifPresent(url -> known.put("url", YamlText.of(url)));
      Stream.of("affiliation", "affiliations")
          .flatMap(key -> part(person, key).stream())
          .findFirst()
          .ifPresent(place -> known.put("affiliation", YamlText.of(place)));
      part(person, "email").ifPresent(mail -> known.put("email", YamlText.of(mail)));
      if (known.size() == 1 && known.containsKey("name")) {
        all.add(known.get("name"));
      } else if (known.containsKey("name")) {
        all.add(
            known.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining(", ", "{", "}")));
      }
    }
  }

  private static Optional<String> name(Node.Mapping person) {
    Optional<Node> name = person.field("name").map(Node.Field::value);
    if (name.isPresent() && name.get() instanceof Node.Mapping parts) {
      return Optional.of(
          Stream.of("given", "family", "literal")
              .flatMap(key -> part(parts, key).stream())
              .collect(Collectors.joining(" ")));
    }
    return name.flatMap(Keys::first);
  }

  private static Optional<String> part(Node.Mapping mapping, String key) {
    Optional<Node> value = mapping.field(key).map(Node.Field::value);
    if (value.isPresent() && value.get() instanceof Node.Sequence list && !list.items().isEmpty()) {
      value = Optional.of(list.items().get(0));
    }
    return value.isPresent() && value.get() instanceof Node.Mapping inner
        ? part(inner, "name")
        : value.flatMap(Keys::first);
  }
}
