package io.github.offprint.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.publish.Published.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "deploy.sh needs a POSIX shell")
class DeployTest {

  @TempDir Path folder;
  Published published;

  @BeforeEach
  void aProject() throws IOException {
    published = Published.in(folder);
  }

  @Test
  void putsTheFilesOfTheSiteAsTheyAreOnABranchOfTheirOwn() throws IOException {
    Answer answer = published.deploy();
    assertThat(answer.text()).endsWith("to gh-pages of origin\n");
    assertThat(answer.code()).isZero();
    assertThat(published.there("ls-tree", "-r", "--name-only", "gh-pages").lines())
        .containsExactly(".nojekyll", "index.html", "posts/a/größe.html");
    assertThat(published.there("cat-file", "-s", "gh-pages:posts/a/größe.html"))
        .as("with its carriage return")
        .isEqualTo("11");
    assertThat(published.calls()).isEqualTo("-B -q site-check\n");
    assertThat(published.leftovers()).isEmpty();
    assertThat(published.git("branch", "--list")).isEqualTo("* main\n");
  }

  @Test
  void saysWhichCommitTheSiteComesFrom() throws IOException {
    published.deploy();
    String source = published.git("rev-parse", "HEAD").strip();
    assertThat(published.there("log", "-1", "--format=%B", "gh-pages"))
        .isEqualTo("Publish " + source.substring(0, 7) + ": Begin\n\nSource revision: " + source);
  }

  @Test
  void addsOneCommitToThoseBefore() throws IOException {
    published.deploy();
    published.write("site/index.html", "<p>two</p>\n");
    published.commit("Say two");
    Answer answer = published.deploy("--message", "Second thoughts");
    assertThat(answer.code()).isZero();
    assertThat(answer.text()).contains("Published 1 changed files");
    assertThat(published.there("log", "--format=%s", "gh-pages").lines())
        .hasSize(2)
        .first()
        .isEqualTo("Second thoughts");
  }

  @Test
  void pushesNothingWhenNothingChanged() throws IOException {
    published.deploy();
    String before = published.there("rev-parse", "gh-pages");
    published.write("README.md", "other");
    published.commit("Change no page");
    Answer answer = published.deploy();
    assertThat(answer.code()).isZero();
    assertThat(answer.text()).contains("Nothing to publish");
    assertThat(published.there("rev-parse", "gh-pages")).isEqualTo(before);
  }

  @Test
  void removesPagesThatTheSiteHasNoMore() throws IOException {
    published.deploy();
    published.git("rm", "--quiet", "-r", "site/posts");
    published.commit("Withdraw");
    published.deploy();
    assertThat(published.there("ls-tree", "-r", "--name-only", "gh-pages").lines())
        .containsExactly(".nojekyll", "index.html");
  }

  @Test
  void keepsTheDomainThatTheBranchHas() throws IOException {
    published.deploy();
    Path other = folder.resolve("other");
    published.run(
        folder, "git", "clone", "-q", "-b", "gh-pages", published.remote.toString(), "other");
    Files.writeString(other.resolve("CNAME"), "ada.example.org\n");
    published.run(other, "git", "add", "CNAME");
    published.run(other, "git", "commit", "-qm", "Set the domain");
    published.run(other, "git", "push", "-q");
    published.write("site/index.html", "<p>two</p>\n");
    published.commit("Say two");
    assertThat(published.deploy().code()).isZero();
    assertThat(published.there("show", "gh-pages:CNAME")).isEqualTo("ada.example.org");
    published.write("site/CNAME", "new.example.org\n");
    published.commit("Move");
    published.deploy();
    assertThat(published.there("show", "gh-pages:CNAME")).isEqualTo("new.example.org");
  }

  @Test
  void tellsWhatItWouldDo() throws IOException {
    Answer answer = published.deploy("--dry-run");
    assertThat(answer.code()).isZero();
    assertThat(answer.text()).contains("A\tindex.html").contains("nothing was pushed");
    assertThat(published.there("branch", "--list")).isEmpty();
  }

  @Test
  void publishesElsewhereWhenAsked() throws IOException {
    Path other = folder.resolve("second.git");
    published.git("init", "--quiet", "--bare", other.toString());
    Answer answer = published.deploy("--remote=" + other, "--branch=pages");
    assertThat(answer.code()).isZero();
    assertThat(published.run(other, "git", "branch", "--list").text().strip()).isEqualTo("pages");
    assertThat(published.there("branch", "--list")).isEmpty();
  }

  @Test
  void forgetsHistoryWhenAsked() throws IOException {
    published.deploy();
    published.write("site/index.html", "<p>two</p>\n");
    published.commit("Say two");
    published.deploy();
    assertThat(published.deploy("--fresh").code()).isZero();
    assertThat(published.there("rev-list", "--count", "gh-pages")).isEqualTo("1");
    assertThat(published.deploy("--fresh").text()).contains("Nothing to publish");
  }

  @Test
  void neverRewritesWhatSomebodyElsePublishedMeanwhile() throws IOException {
    published.deploy();
    published.write("site/index.html", "<p>two</p>\n");
    published.commit("Say two");
    // between looking at the branch and pushing to it, another one publishes
    published.program(
        "mvn",
        "cd '"
            + published.remote
            + "' && git update-ref refs/heads/gh-pages"
            + " $(git commit-tree -m other gh-pages^{tree} -p gh-pages)\n");
    Answer answer = published.deploy();
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).contains("run deploy.sh again");
    assertThat(published.there("log", "-1", "--format=%s", "gh-pages")).isEqualTo("other");
    assertThat(published.deploy("--fresh").code()).as("not even then").isEqualTo(1);
    published.checkEndsWith(0);
    assertThat(published.deploy().code()).isZero();
    assertThat(published.there("rev-list", "--count", "gh-pages")).isNotEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"content/new.md", "site/new.html", "pom.xml"})
  void refusesFilesThatAreNotCommitted(String file) throws IOException {
    published.write(file, "new");
    assertRefused("are not committed", file.replaceFirst("/new.md", ""));
  }

  @Test
  void refusesAStaleSite() throws IOException {
    published.checkEndsWith(1);
    assertRefused("the check has failed", "fig-a is stale", "mvn site-build");
  }

  @Test
  void refusesAProjectWithoutASite() throws IOException {
    published.git("rm", "--quiet", "-r", "site");
    published.commit("Remove");
    assertRefused("there is no site/index.html");
  }

  @Test
  void refusesWithoutARepository() throws IOException {
    Path plain = Files.createDirectories(folder.resolve("plain"));
    Files.copy(Path.of("deploy.sh"), plain.resolve("deploy.sh"));
    Answer answer = published.deployIn(plain);
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).contains("in no git repository");
  }

  @Test
  void refusesBeforeTheFirstCommit() throws IOException {
    Path plain = Files.createDirectories(folder.resolve("plain"));
    Files.copy(Path.of("deploy.sh"), plain.resolve("deploy.sh"));
    published.run(plain, "git", "init", "--quiet");
    assertThat(published.deployIn(plain).text()).contains("nothing has been committed");
  }

  @Test
  void refusesARemoteThatIsNotThere() throws IOException {
    published.git("remote", "rename", "origin", "upstream");
    assertRefused("the remote \"origin\" cannot be read", "upstream");
  }

  @Test
  void refusesARepositoryWithoutARemote() throws IOException {
    published.git("remote", "remove", "origin");
    assertRefused("has no remote", "git remote add origin ADDRESS");
  }

  @Test
  void refusesARemoteThatCannotBeWritten() throws IOException {
    published.program("git-receive-pack", "echo 'permission denied' >&2; exit 1\n");
    published.git(
        "config", "remote.origin.receivepack", folder.resolve("bin/git-receive-pack").toString());
    assertRefused("git could not push", "permission denied");
  }

  @Test
  void refusesACommitThatIsOnNoBranch() throws IOException {
    published.git("checkout", "--quiet", "--detach");
    assertThat(published.deploy().code()).as("the tip of main").isZero();
    published.write("site/index.html", "<p>two</p>\n");
    published.commit("Nowhere");
    String before = published.there("rev-parse", "gh-pages");
    Answer answer = published.deploy();
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).contains("detached HEAD").contains("git switch -c");
    assertThat(published.there("rev-parse", "gh-pages")).isEqualTo(before);
  }

  @Test
  void refusesToPublishOverTheSource() throws IOException {
    published.git("push", "--quiet", "origin", "main");
    String before = published.there("rev-parse", "main");
    Answer answer = published.deploy("--branch", "main");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).contains("the branch main is checked out");
    published.git("switch", "--quiet", "-c", "work");
    assertThat(published.deploy("--branch", "main").text()).contains("holds a project, not a site");
    assertThat(published.there("rev-parse", "main")).isEqualTo(before);
  }

  @Test
  void refusesABranchThatBeganAsTheSource() throws IOException {
    published.git("rm", "--quiet", "pom.xml");
    published.commit("Be without Maven");
    published.git("push", "--quiet", "origin", "HEAD:gh-pages");
    assertThat(published.deploy().text()).contains("holds a project, not a site");
    assertThat(published.there("rev-list", "--count", "gh-pages")).isEqualTo("2");
  }

  @Test
  void refusesAuthorsWithoutAName() throws IOException {
    Files.writeString(
        folder.resolve("home/.gitconfig"), "[user]\n useConfigOnly = true\n name = \"\"\n");
    assertRefused("git does not know who you are", "git config user.name");
  }

  @Test
  void refusesLinksInTheSite() throws IOException {
    Files.createSymbolicLink(published.project.resolve("site/key"), Path.of("../pom.xml"));
    published.commit("Link");
    assertRefused("site/key is a link");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--bracnh", "--branch", "--branch=..", "site", "--remote=-x"})
  void tellsWrongUsage(String option) throws IOException {
    Answer answer = published.deploy(option);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(published.there("branch", "--list")).isEmpty();
  }

  @Test
  void explainsItself() throws IOException {
    assertThat(published.deploy("--help").text())
        .contains("--branch", "--remote", "--message", "--dry-run", "--fresh", "Exit codes");
  }

  @Test
  void canBeStoppedAndRunAgain() throws Exception {
    Path hook = published.project.resolve(".git/hooks/pre-push");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\n: > '" + folder + "/begun'\nexec sleep 50\n");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    Process process = published.begun(published.project, "sh", "./deploy.sh");
    while (!Files.exists(folder.resolve("begun"))) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(20);
    }
    // as a terminal does it: every process of the group is told
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    assertThat(process.waitFor()).isNotZero();
    assertThat(published.leftovers()).isEmpty();
    assertThat(published.there("branch", "--list")).isEmpty();
    Files.delete(hook);
    assertThat(published.deploy().code()).isZero();
    assertThat(published.there("rev-list", "--count", "gh-pages")).isEqualTo("1");
  }

  @Test
  void worksInAShallowClone() throws IOException {
    published.write("a", "b");
    published.commit("Second");
    published.git("push", "--quiet", "origin", "main");
    published.deploy();
    published.write("site/index.html", "<p>two</p>\n");
    published.commit("Third");
    published.git("push", "--quiet", "origin", "main");
    published.run(
        folder,
        "git",
        "clone",
        "-q",
        "--depth=1",
        "-b",
        "main",
        "file://" + published.remote,
        "flat");
    Answer answer = published.deployIn(folder.resolve("flat"));
    assertThat(answer.text()).contains("Published 1 changed files");
    assertThat(published.there("rev-list", "--count", "gh-pages")).isEqualTo("2");
  }

  @Test
  void worksInAWorktree() throws IOException {
    published.git(
        "worktree", "add", "--quiet", folder.resolve("zweiter Baum").toString(), "-b", "w");
    Answer answer = published.deployIn(folder.resolve("zweiter Baum"));
    assertThat(answer.code()).isZero();
    assertThat(published.there("show", "gh-pages:index.html")).isEqualTo("<p>one</p>");
    assertThat(published.leftovers()).isEmpty();
  }

  @Test
  void worksFromAnyFolder() throws IOException {
    assertThat(published.deployFrom(folder).code()).isZero();
    assertThat(published.there("show", "gh-pages:index.html")).isEqualTo("<p>one</p>");
  }

  @Test
  void worksForAProjectInsideOfARepository(@TempDir Path another) throws IOException {
    Published paper = Published.in(another, Path.of("papers/first one"));
    assertThat(paper.deploy().code()).isZero();
    assertThat(paper.there("ls-tree", "-r", "--name-only", "gh-pages").lines())
        .containsExactly(".nojekyll", "index.html", "posts/a/größe.html");
  }

  @Test
  void publishesFilesThatGitWouldIgnoreOrChange() throws IOException {
    published.write(".gitignore", "site/\n");
    published.write(".gitattributes", "* text eol=crlf\n");
    published.write("site/.gitattributes", "* -text\n");
    published.git("config", "core.autocrlf", "true");
    published.git("rm", "--quiet", "-r", "--cached", "site");
    published.git("add", ".gitignore", ".gitattributes");
    published.git("commit", "--quiet", "-m", "Ignore");
    assertThat(published.deploy().code()).isZero();
    assertThat(published.there("cat-file", "-s", "gh-pages:posts/a/größe.html")).isEqualTo("11");
    assertThat(published.there("cat-file", "-s", "gh-pages:index.html")).isEqualTo("11");
  }

  private void assertRefused(String... words) throws IOException {
    Answer answer = published.deploy();
    assertThat(answer.text()).contains(words);
    assertThat(answer.code()).isEqualTo(1);
    assertThat(published.there("branch", "--list")).as("nothing was published").isEmpty();
  }
}
