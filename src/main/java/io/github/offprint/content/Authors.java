package io.github.offprint.content;

import io.github.offprint.problem.Problems;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads who wrote something: names, or mappings with more than a name. */
public final class Authors {

  private static final List<String> KEYS = List.of("name", "orcid", "url", "affiliation", "email");
  private static final String RESOLVER = "https?://(www\\.)?orcid\\.org/";

  private final Problems problems;
  private final List<Author> authors = new ArrayList<>();

  private Authors(Problems problems) {
    this.problems = problems;
  }

  /** The authors under a key; one that cannot be read is told and left out. */
  public static List<Author> read(Fields fields, String key, Problems problems) {
    Authors found = new Authors(problems);
    fields.field(key).ifPresent(field -> found.add(field.value()));
    return List.copyOf(found.authors);
  }

  private void add(Node node) {
    if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(this::addOne);
    } else {
      addOne(node);
    }
  }

  private void addOne(Node node) {
    Optional<Author> author = author(node);
    if (author.isEmpty()) {
      return;
    }
    if (authors.stream().anyMatch(other -> other.name().equals(author.get().name()))) {
      problems.error(
          node.position(),
          "authors must name each once, found \"" + author.get().name() + "\"",
          "remove one of the two");
      return;
    }
    authors.add(author.get());
  }

  private Optional<Author> author(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return Optional.of(scalar.text().strip()).filter(name -> !name.isEmpty()).map(Author::named);
    }
    if (node instanceof Node.Mapping mapping) {
      return author(new Fields(mapping, KEYS, problems), mapping);
    }
    problems.error(
        node.position(),
        "authors must be names or names with details, found a list",
        "write each on a line of its own as \"- name: Ada Lovelace\"");
    return Optional.empty();
  }

  private Optional<Author> author(Fields fields, Node.Mapping mapping) {
    Optional<String> name = fields.requiredText("name", mapping.position(), "name: Ada Lovelace");
    Optional<String> orcid = orcid(fields);
    Optional<String> url = url(fields);
    Optional<String> affiliation = fields.text("affiliation");
    Optional<String> email = email(fields);
    return name.map(known -> new Author(known, orcid, url, affiliation, email));
  }

  private Optional<String> orcid(Fields fields) {
    Optional<String> orcid =
        fields
            .text("orcid")
            .map(text -> text.replaceFirst(RESOLVER, "").toUpperCase(java.util.Locale.ROOT));
    return checked(
        fields,
        "orcid",
        orcid,
        orcid.filter(Author::isOrcid).isPresent(),
        "is no ORCID: its form or its check digit is wrong",
        "copy it from orcid.org; it looks like 0000-0002-1825-0097");
  }

  private Optional<String> url(Fields fields) {
    Optional<String> url = fields.text("url");
    return checked(
        fields,
        "url",
        url,
        url.filter(Authors::isWebAddress).isPresent(),
        "is not the address of a page",
        "write it as https://example.org/ada/");
  }

  private Optional<String> email(Fields fields) {
    Optional<String> email = fields.text("email");
    return checked(
        fields,
        "email",
        email,
        email.filter(text -> text.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")).isPresent(),
        "is no address for mail",
        "write it as ada@example.org");
  }

  private Optional<String> checked(
      Fields fields, String key, Optional<String> text, boolean right, String fault, String cure) {
    if (text.isPresent() && !right) {
      problems.error(fields.position(key), "\"" + text.get() + "\" " + fault, cure);
    }
    return text.filter(any -> right);
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
