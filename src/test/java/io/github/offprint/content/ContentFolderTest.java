package io.github.offprint.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.markdown.Markdown;
import io.github.offprint.content.markdown.PlainTypesetter;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentFolderTest {

  private static final String TOP = "---\ntitle: T\npublished: 2025-01-04\n";

  @TempDir Path root;
  private final Problems problems = new Problems();

  private void write(String file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String file, byte[] bytes) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
  }

  private List<Post> posts() {
    return posts(false, 2);
  }

  private List<Post> posts(boolean drafts, int threads) {
    return new ContentFolder(root, "content")
        .posts(
            new Markdown(new PlainTypesetter(), Address.ROOT),
            Choice.all(drafts),
            threads,
            problems);
  }

  private List<String> told() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  private FrontMatter frontMatter(String lines) throws IOException {
    write("posts/My post.md", TOP + lines + "---\ntext\n");
    return posts().get(0).frontMatter();
  }

  @Test
  void frontMatterHasDefaults() throws IOException {
    assertThat(frontMatter(""))
        .isEqualTo(
            new FrontMatter(
                "T",
                Optional.of(LocalDate.of(2025, 1, 4)),
                Optional.empty(),
                "",
                List.of(),
                false,
                false,
                true,
                0,
                true,
                "",
                "my-post",
                List.of(),
                List.of(),
                List.of(),
                Kin.NONE,
                Sharing.PLAIN));
  }

  @Test
  void frontMatterIsReadInFull() throws IOException {
    write("references.bib", "");
    assertThat(
            frontMatter(
                """
                updated: 2025-02-03T23:30:00-11:00
                description: ' about it '
                tags: [b, a]
                draft: False
                hidden: True
                showdate: FALSE
                pin: 97
                toc: false
                lang: pt-BR
                abbrlink: research-2
                authors: A. Person
                aliases:
                  - /old/
                  - /x.html
                bibliography: ../references.bib
                x-mine: {anything: 1}
                """))
        .isEqualTo(
            new FrontMatter(
                "T",
                Optional.of(LocalDate.of(2025, 1, 4)),
                Optional.of(LocalDate.of(2025, 2, 3)),
                "about it",
                List.of("b", "a"),
                false,
                true,
                false,
                97,
                false,
                "pt-BR",
                "research-2",
                List.of(Author.named("A. Person")),
                List.of("/old/", "/x.html"),
                List.of("../references.bib"),
                Kin.NONE,
                Sharing.PLAIN));
    assertThat(told()).isEmpty();
  }

  @Test
  void anEmptyStringMeansAbsent() throws IOException {
    assertThat(frontMatter("updated: ''\nlang: \"\"\nabbrlink: ''\npin:\ntags: ~\n"))
        .isEqualTo(frontMatter(""));
    assertThat(told()).isEmpty();
  }

  // lines below the title and the date | place | message
  @ParameterizedTest
  @ValueSource(
      strings = {
        "titel: x | 4:1 | there is no key \"titel\" (did you mean \"title\"?)",
        "description: \"a\\u0000b\" | 4:14 | this text holds a control character (remove the escape that names it)",
        "pin: 100 | 4:6 | pin must be a whole number, found \"100\" (write one from 0 to 99)",
        "pin: 1.5 | 4:6 | pin must be a whole number, found \"1.5\" (write one from 0 to 99)",
        "draft: yes | 4:8 | draft must be true or false, found \"yes\" (write true or false)",
        "updated: 2025-02-30 | 4:10 | updated must be a date, found \"2025-02-30\" (write it as 2025-01-31)",
        "updated: 4 May | 4:10 | updated must be a date, found \"4 May\" (write it as 2025-01-31)",
        "abbrlink: My Post | 4:11 | abbrlink may hold only a-z, 0-9 and hyphens, found \"My Post\" (write one such as \"my-post\")",
        "tags: [a, a] | 4:11 | tags must name each once, found \"a\" (remove one of the two)",
        "tags: [{a: b}] | 4:8 | tags must be a list of texts, found a mapping in it (write each on a line of its own as \"- text\")",
        "aliases: old/ | 4:10 | an alias must be a path inside the site, found \"old/\" (REMEDY)",
        "aliases: /a/../b | 4:10 | an alias must be a path inside the site, found \"/a/../b\" (REMEDY)",
        "aliases: /%2e%2e/x/ | 4:10 | an alias must be a path inside the site, found \"/%2e%2e/x/\" (REMEDY)",
        "aliases: /a/./b | 4:10 | an alias must be a path inside the site, found \"/a/./b\" (REMEDY)",
        "aliases: /.offprint | 4:10 | an alias must be a path inside the site, found \"/.offprint\" (REMEDY)",
        "aliases: /a//b | 4:10 | an alias must be a path inside the site, found \"/a//b\" (REMEDY)",
        "aliases: //host/x | 4:10 | an alias must be a path inside the site, found \"//host/x\" (REMEDY)",
        "aliases: /a?b | 4:10 | an alias must be a path inside the site, found \"/a?b\" (REMEDY)",
        "aliases: /a%23b | 4:10 | an alias must be a path inside the site, found \"/a%23b\" (REMEDY)",
        "aliases: /a%0Ab | 4:10 | an alias must be a path inside the site, found \"/a%0Ab\" (REMEDY)",
        "aliases: /a%5Cb | 4:10 | an alias must be a path inside the site, found \"/a%5Cb\" (REMEDY)",
        "aliases: /a%2525 | 4:10 | an alias must be a path inside the site, found \"/a%2525\" (REMEDY)",
        "aliases: /%FF | 4:10 | an alias must be a path inside the site, found \"/%FF\" (REMEDY)",
        "lang: e_n | 4:7 | lang must be a language tag, found \"e_n\" (write one such as en, de or pt-BR)",
        "description: [a] | 4:14 | description must be text, found a list (write it on the line of its name)",
        "title: y | 4:1 | \"title\" stands twice (remove one; the other is in line 2)",
      })
  void frontMatterMistakesAreTold(String example) throws IOException {
    String[] parts = example.split(" \\| ");
    write("posts/a.md", TOP + parts[0] + "\n---\n");
    posts();
    assertThat(told())
        .containsExactly(
            "content/posts/a.md:"
                + parts[1]
                + ": error: "
                + parts[2].replace("REMEDY", Alias.REMEDY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text | 1:1 | the front matter is missing (begin the file with a line \"---\", then title: and published:, then a line \"---\")",
        "---\ntitle: x\n | 1:1 | the front matter that begins here never ends (end it with a line \"---\")",
        "---\ntitle: x\n--- | 1:1 | published is missing (add a line such as \"published: 2025-01-31\")",
        "---\npublished: 2025-01-04\ntitle: ''\n--- | 1:1 | title is missing (add a line such as \"title: What I found\")",
        "---\n- a\n---\n | 2:1 | the front matter must be names with values (write lines such as \"title: What I found\")",
      })
  void aFrontMatterMustBeThere(String example) throws IOException {
    String[] parts = example.split(" \\| ");
    write("posts/a.md", parts[0]);
    posts();
    assertThat(told()).containsExactly("content/posts/a.md:" + parts[1] + ": error: " + parts[2]);
  }

  @Test
  void aNameWithoutLettersGivesNoAddress() throws IOException {
    write("posts/漢字.md", TOP + "---\n");
    write("posts/Über uns.md", TOP + "---\n");
    assertThat(posts()).extracting(Post::path).contains("/posts/uber-uns/");
    assertThat(told())
        .containsExactly(
            "content/posts/漢字.md:1:1: error: the file name holds no letter or digit of which an"
                + " address could be made (add a line such as \"abbrlink: my-post\")");
  }

  @Test
  void lineEndsAndAByteOrderMarkChangeNothing() throws IOException {
    String text =
        TOP
            + "---\n\n"
            + "## A\n\n"
            + "- x\n"
            + "- y\n\n"
            + "  z  \n"
            + "  w\n\n"
            + "$$\n"
            + "a\n"
            + "$$\n\n"
            + "```java\n"
            + "int a;\n\n"
            + "int b;\n"
            + "```\n\n"
            + "a | b\n"
            + "--|--\n"
            + "1 | 2\n\n"
            + "> [!TIP]\n"
            + "> x\n\n"
            + "<div>\n"
            + "x\n"
            + "</div>\n\n"
            + "end";
    write("posts/a.md", text);
    List<Post> unix = posts();
    write("posts/a.md", "\uFEFF" + text.replace("\n", "\r\n"));
    assertThat(posts()).isEqualTo(unix);
    assertThat(told()).isEmpty();
  }

  @Test
  void postsComeInTheOrderOfTheirPathsForAnyNumberOfThreads() throws IOException {
    for (String name : List.of("c", "a/z", "b", "a/y")) {
      write("posts/" + name + ".md", TOP + "---\n");
    }
    write("posts/note.txt", "no post");
    write("posts/.hidden.md", "no post");
    assertThat(posts(false, 1))
        .extracting(Post::file)
        .containsExactly(
            "content/posts/a/y.md",
            "content/posts/a/z.md",
            "content/posts/b.md",
            "content/posts/c.md");
    assertThat(posts(false, 3)).isEqualTo(posts(false, 1));
  }

  @Test
  void draftsAreLeftOutUnlessAskedFor() throws IOException {
    write("posts/a.md", TOP + "draft: true\n---\n![](missing.png)\n");
    assertThat(posts(false, 1)).isEmpty();
    assertThat(told()).isEmpty();
    assertThat(posts(true, 1)).hasSize(1);
  }

  @Test
  void noAddressIsGivenTwice() throws IOException {
    write("posts/a.md", TOP + "abbrlink: same\n---\n");
    write("posts/b.md", TOP + "abbrlink: same\n---\n");
    write("posts/c.md", TOP + "aliases: [/posts/same]\n---\n");
    posts();
    assertThat(told())
        .containsExactly(
            "content/posts/b.md:4:11: error: the address /posts/same/ is taken by"
                + " content/posts/a.md (give one of the two another abbrlink or alias)",
            "content/posts/c.md:4:11: error: the address /posts/same is taken by"
                + " content/posts/a.md (give one of the two another abbrlink or alias)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Old/", "/old", "/old/index.html", "/%6Fld/", "/o%6cd/INDEX.html"})
  void twoAliasesOfOneFileAreTheSame(String other) throws IOException {
    write("posts/a.md", TOP + "aliases: [/old/]\n---\n");
    write("posts/b.md", TOP + "aliases:\n  - /other/\n  - " + other + "\n---\n");
    posts();
    assertThat(told())
        .containsExactly(
            "content/posts/b.md:6:5: error: the address "
                + other
                + " is taken by content/posts/a.md (give one of the two another abbrlink or alias)");
  }

  @Test
  void accentsMayBeWrittenInTwoWays() throws IOException {
    assertThat(frontMatter("aliases: [/\u00fcber/, /u\u0308ber/]\n").aliases())
        .containsExactly("/\u00fcber/", "/\u00fcber/");
    assertThat(told())
        .containsExactly(
            "content/posts/My post.md:4:19: error: the address /u\u0308ber/ is taken by"
                + " content/posts/My post.md (give one of the two another abbrlink or alias)");
  }

  @Test
  void percentCodesOfAliasesAreRead() throws IOException {
    assertThat(frontMatter("aliases: [/old%20place/, /~jane/a.html, /]\n").aliases())
        .containsExactly("/old place/", "/~jane/a.html", "/");
    assertThat(told()).isEmpty();
  }

  @Test
  void noIdIsGivenTwice() throws IOException {
    String fence = "```experiment\nrun: a/b\nid: fig-x\nalt: y\n```\n";
    write("posts/a.md", TOP + "---\n" + fence);
    write("posts/b.md", TOP + "---\n\n" + fence);
    posts();
    assertThat(told())
        .containsExactly(
            "content/posts/b.md:6:1: error: the id \"fig-x\" is taken (choose another; it was first"
                + " given at content/posts/a.md:5:1)");
  }

  @Test
  void filesThatCannotBeReadAreTold() throws IOException {
    write("posts/bad.md", (TOP + "---\nä\u00e9").getBytes(StandardCharsets.ISO_8859_1));
    write("posts/long.md", new byte[5_000_000]);
    posts();
    assertThat(told())
        .containsExactly(
            "content/posts/bad.md:5:1: error: the byte E4 is not UTF-8 (save the file as UTF-8)",
            "content/posts/long.md:1:1: error: the file has more than 4 MB (split it, and keep"
                + " pictures and tables of numbers in files of their own)");
  }

  @Test
  void anEmptyFolderSaysHowToBegin() throws IOException {
    assertThat(posts()).isEmpty();
    Files.createDirectories(root.resolve("posts"));
    posts();
    assertThat(told())
        .containsExactly(
            "content:1:1: error: there is no folder \"posts\" in the content folder (make"
                + " content/posts/first.md with a front matter and some text)",
            "content/posts:1:1: error: there are no posts (make content/posts/first.md with a front"
                + " matter and some text)");
  }

  @Test
  void linksThatLeadOutsideAreRefused(@TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("secret.md"), TOP + "---\nsecret\n");
    Files.write(outside.resolve("secret.png"), new byte[] {1});
    write("posts/a.md", TOP + "---\n![x](pic.png)\n\n![x](../../../secret.png)\n");
    Files.createSymbolicLink(root.resolve("posts/b.md"), outside.resolve("secret.md"));
    Files.createSymbolicLink(root.resolve("posts/pic.png"), outside.resolve("secret.png"));
    Files.createSymbolicLink(root.resolve("posts/loop"), root);
    assertThat(posts()).hasSize(1);
    String remedy =
        ": error: this link does not lead to a file inside the content folder (put the file itself"
            + " there)";
    assertThat(told())
        .containsExactly(
            "content/posts/a.md:5:1: error: \"pic.png\" leads out of the content folder (move the"
                + " file into the content folder)",
            "content/posts/a.md:7:1: error: \"../../../secret.png\" leads out of the content folder"
                + " (move the file into the content folder)",
            "content/posts/b.md:1:1" + remedy,
            "content/posts/loop:1:1" + remedy,
            "content/posts/pic.png:1:1" + remedy);
  }

  @Test
  void aBibliographyMustBeThere(@TempDir Path outside) throws IOException {
    write("references.bib", "");
    Files.writeString(outside.resolve("secret.bib"), "");
    Files.createSymbolicLink(root.resolve("link.bib"), outside.resolve("secret.bib"));
    write("posts/a.md", TOP + "bibliography: ../reference.bib\n---\n");
    write("posts/b.md", TOP + "bibliography: ../../x.bib\n---\n");
    write("posts/c.md", TOP + "bibliography: ../link.bib\n---\n");
    write("posts/d.md", TOP + "bibliography: ../references.bib\n---\n");
    posts();
    assertThat(told())
        .containsExactly(
            "content/posts/a.md:4:15: error: there is no bibliography \"../reference.bib\" (did you"
                + " mean \"../references.bib\"?)",
            "content/posts/b.md:4:15: error: \"../../x.bib\" leads out of the content folder (move"
                + " the file into the content folder)",
            "content/posts/c.md:4:15: error: \"../link.bib\" leads out of the content folder (move"
                + " the file into the content folder)");
  }

  @Test
  void staticFilesAreListedByTheirPathInTheSite() throws IOException {
    write("_static/CNAME", "x");
    write("_static/a/b c.txt", "x");
    assertThat(new ContentFolder(root, "content").statics(problems).keySet())
        .containsExactly("CNAME", "a/b c.txt");
  }

  @Test
  void picturesAndPostsAreFoundByTheirPaths() throws IOException {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", picture);
    write("_images/t/my pic.png", picture.toByteArray());
    write("posts/b/other.md", TOP + "---\n## There\n");
    write(
        "posts/a.md",
        TOP
            + "---\n![A *cap* $x$](<../_images/t/my pic.png>)\n\n[o](b/other.md#there)"
            + " [p](../_images/t/my%20pic.png)\n\n![c](../_images/t/mypic.png)\n");
    Post post = posts().get(0);
    assertThat(((Prose) post.body().get(0)).html())
        .startsWith(
            "<figure><img src=\"/images/t/my%20pic.png\" alt=\"\" width=\"3\" height=\"2\""
                + " decoding=\"async\"><figcaption>A <em>cap</em> <span"
                + " class=\"M\">x</span></figcaption></figure>\n<p><a"
                + " href=\"/posts/other/#there\">o</a> <a href=\"/images/t/my%20pic.png\">p</a>");
    assertThat(post.images()).extracting(Post.Image::path).contains("/images/t/my pic.png");
    assertThat(post.links()).extracting(Post.Link::target).contains("/posts/other/#there");
    assertThat(told())
        .containsExactly(
            "content/posts/a.md:9:1: error: there is no picture \"../_images/t/mypic.png\" (did you"
                + " mean \"../_images/t/my pic.png\"?)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"---", "+++"})
  void aFrontMatterThatNeverEndsHidesNoMistakesOfItsText(String fence) throws IOException {
    write("posts/a.md", fence + "\ntitle: x\npublished: 2025-01-04\n\n[o](nowhere.md)\n");
    posts();
    assertThat(told())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("content/posts/a.md:5:1: error: there is no published"));
  }
}
