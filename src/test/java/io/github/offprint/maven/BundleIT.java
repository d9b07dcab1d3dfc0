package io.github.offprint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What {@code mvn -Prelease verify} packs has all that Maven Central asks for. */
@EnabledIfSystemProperty(named = "offprint.it.bundle", matches = ".+")
class BundleIT {

  private static final String FOLDER = "io/github/offprint/offprint-maven-plugin/";

  private final Map<String, byte[]> files = new TreeMap<>();

  @BeforeEach
  void openTheBundle() throws IOException {
    files.putAll(unpacked(Files.readAllBytes(Path.of(System.getProperty("offprint.it.bundle")))));
  }

  @Test
  void classesSourcesJavadocAndPomAreThere() {
    assertThat(kinds()).contains(".jar", "-sources.jar", "-javadoc.jar", "-cli.jar", ".pom");
    assertThat(files.keySet()).allMatch(file -> file.startsWith(FOLDER));
  }

  @Test
  void everyFileHasItsChecksums() throws Exception {
    for (String file : artifacts()) {
      for (String kind : List.of("MD5", "SHA-1")) {
        String name = file + "." + kind.toLowerCase(java.util.Locale.ROOT).replace("-", "");
        String digest =
            HexFormat.of().formatHex(MessageDigest.getInstance(kind).digest(files.get(file)));

        assertThat(new String(files.get(name), StandardCharsets.US_ASCII)).startsWith(digest);
      }
    }
  }

  /** Either nothing is signed, which is said by {@code gpg.skip}, or everything is. */
  @Test
  void signaturesAreCompleteIfThereAreAny() {
    Set<String> signed =
        files.keySet().stream()
            .filter(file -> file.endsWith(".asc"))
            .map(file -> file.substring(0, file.length() - ".asc".length()))
            .collect(Collectors.toSet());

    if (!signed.isEmpty()) {
      assertThat(signed).containsExactlyInAnyOrderElementsOf(artifacts());
    }
  }

  @Test
  void thePomSaysWhatAndWhoseItIs() throws Exception {
    Element pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(ending(".pom")))
            .getDocumentElement();

    assertThat(List.of("groupId", "artifactId", "version", "name", "description", "url"))
        .allSatisfy(name -> assertThat(text(pom, name)).isNotBlank());
    assertThat(text(child(child(pom, "licenses"), "license"), "name"))
        .isEqualTo("GPL-3.0-or-later");
    assertThat(text(child(child(pom, "developers"), "developer"), "name")).isNotBlank();
    assertThat(List.of("connection", "developerConnection", "url"))
        .allSatisfy(name -> assertThat(text(child(pom, "scm"), name)).isNotBlank());
    assertThat(pom.getElementsByTagName("repository").getLength()).isZero();
  }

  @Test
  void theJarHasThePluginTheThemeAndTheFilesOfANewProject() throws IOException {
    assertThat(unpacked(ending(".jar")).keySet())
        .contains(
            "META-INF/maven/plugin.xml",
            "META-INF/plexus/components.xml",
            "io/github/offprint/templates/base.html",
            "io/github/offprint/init/deploy.sh",
            "io/github/offprint/init/pom.xml")
        .noneMatch(name -> name.startsWith("org/"));
    assertThat(unpacked(ending("-sources.jar")).keySet())
        .contains("io/github/offprint/experiment/Experiment.java");
    assertThat(unpacked(ending("-javadoc.jar")).keySet())
        .contains("index.html", "io/github/offprint/experiment/Experiment.html");
  }

  /** The ends of names of files, behind the version. */
  private Set<String> kinds() {
    return artifacts().stream()
        .map(
            file ->
                file.replaceFirst(".*/offprint-maven-plugin-[0-9.]+(-SNAPSHOT|-[0-9.]+-\\d+)?", ""))
        .collect(Collectors.toSet());
  }

  private List<String> artifacts() {
    return files.keySet().stream()
        .filter(file -> file.endsWith(".jar") || file.endsWith(".pom"))
        .toList();
  }

  private byte[] ending(String kind) {
    return files.get(
        artifacts().stream()
            .filter(file -> file.replaceFirst(".*[0-9T](-SNAPSHOT)?(?=[-.][a-z])", "").equals(kind))
            .findFirst()
            .orElseThrow());
  }

  private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory()) {
          files.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return files;
  }

  private static String text(Element parent, String name) {
    return child(parent, name).getTextContent().strip();
  }

  private static Element child(Element parent, String name) {
    NodeList children = parent.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      Node child = children.item(i);
      if (child.getNodeName().equals(name)) {
        return (Element) child;
      }
    }
    throw new AssertionError("the POM has no <" + name + "> in <" + parent.getNodeName() + ">");
  }
}
