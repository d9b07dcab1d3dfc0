package io.github.offprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code deploy.sh} against bare repositories on disk, with a Maven that says what a test wants.
 */
class DeployTest {

  private static final Path SCRIPT = Path.of("deploy.sh").toAbsolutePath();

  @TempDir Path folder;

  private Path project;
  private Path remote;

  /** What a program wrote, both streams, and its exit code. */
  private record Outcome(int code, String text) {}

  @BeforeEach
  void aProjectWithARemote() throws Exception {
    assumeTrue(found("sh") && found("git"), "there is no sh or no git on this machine");
    remote = folder.resolve("remote.git");
    project = Files.createDirectories(folder.resolve("Größe und Maß"));
    Files.createDirectories(folder.resolve("bin"));
    Files.createDirectories(folder.resolve("tmp"));
    maven("exit 0");
    in(folder, "git", "init", "-q", "--bare", remote.toString());
    in(project, "git", "init", "-q");
    in(project, "git", "symbolic-ref", "HEAD", "refs/heads/main");
    in(project, "git", "remote", "add", "origin", remote.toString());
    in(project, "git", "config", "user.name", "Ada");
    in(project, "git", "config", "user.email", "ada@example.org");
    Files.copy(SCRIPT, project.resolve("deploy.sh"));
    write("site/index.html", "one\n");
    write("site/a b/ü.txt", "line\r\n");
    commit();
  }

  @Test
  void publishesTheSiteInOneCommitThatNamesItsSource() throws Exception {
    assertThat(deploy().code()).isZero();

    assertThat(published("index.html")).isEqualTo("one\n");
    assertThat(published("a b/ü.txt")).isEqualTo("line\r\n");
    assertThat(published(".nojekyll")).isEmpty();
    assertThat(history()).isEqualTo(1);
    assertThat(git("log", "-1", "--format=%B", "gh-pages"))
        .contains("Publish ", "Source revision: " + head());
    assertThat(remains()).isEmpty();
    assertThat(in(project, "git", "status", "--porcelain").text()).isEmpty();
    assertThat(in(project, "git", "branch", "--list").text().strip()).isEqualTo("* main");
  }

  @Test
  void pushesNothingWhenNothingChanged() throws Exception {
    deploy();

    Outcome again = deploy();

    assertThat(again.code()).isZero();
    assertThat(again.text()).contains("nothing to publish");
    assertThat(history()).isEqualTo(1);
  }

  @Test
  void addsToTheHistoryUnlessAskedToBeginAnew() throws Exception {
    deploy();
    change("two\n");
    deploy();
    assertThat(history()).isEqualTo(2);
    change("three\n");

    assertThat(deploy("--fresh").code()).isZero();

    assertThat(history()).isEqualTo(1);
    assertThat(published("index.html")).isEqualTo("three\n");
  }

  @Test
  void aDryRunTellsWhatWouldChangeAndPushesNothing() throws Exception {
    deploy();
    change("two\n");

    assertThat(deploy("--dry-run").text()).contains("M\tindex.html", "nothing was pushed");
    assertThat(published("index.html")).isEqualTo("one\n");
  }

  @Test
  void remoteBranchAndMessageCanBeNamed() throws Exception {
    Path other = folder.resolve("other.git");
    in(folder, "git", "init", "-q", "--bare", other.toString());
    in(project, "git", "remote", "add", "upstream", other.toString());

    assertThat(deploy("--remote=upstream", "--branch", "pages", "--message", "New post").code())
        .isZero();

    assertThat(in(other, "git", "log", "-1", "--format=%B", "pages").text())
        .startsWith("New post\n")
        .contains(head());
  }

  @Test
  void wrongUsageIsToldBeforeAnythingIsDone() throws Exception {
    assertThat(deploy("--brunch", "x").code()).isEqualTo(2);
    assertThat(deploy("--branch").code()).isEqualTo(2);
    assertThat(deploy("--branch", "a..b").code()).isEqualTo(2);
    assertThat(deploy("--remote", "--upload-pack=x").code()).isEqualTo(2);
    assertThat(deploy("--help").text()).contains("--dry-run", "--fresh");
  }

  @Test
  void changesThatAreNotCommittedAreRefused() throws Exception {
    write("site/index.html", "by hand\n");
    assertRefused(deploy(), "not committed");
    in(project, "git", "checkout", "-q", "--", "site");
    write("content/new.md", "new\n");
    assertRefused(deploy(), "content/new.md");
  }

  @Test
  void aFailingOrStaleCheckIsRefused() throws Exception {
    maven("echo content/posts/a.md:3:1: stale: fig-a; exit 1");

    assertRefused(deploy(), "stale: fig-a", "mvn site-build");
  }

  @Test
  void aCheckThatChangesFilesIsRefused() throws Exception {
    maven("echo touched >>site/index.html");

    assertRefused(deploy(), "changed while the site was checked");
  }

  @Test
  void aRemoteThatIsMissingOrCannotBeReadIsRefused() throws Exception {
    assertRefused(deploy("--remote", "nowhere"), "no remote named nowhere");
    assertRefused(deploy("--remote", folder + "/absent.git"), "cannot be read");
  }

  @Test
  void aCommitterWithoutANameIsRefused() throws Exception {
    in(project, "git", "config", "--unset", "user.name");

    assertRefused(deploy(), "does not know who you are", "user.name");
  }

  @Test
  void branchesThatHoldTheSourceAreRefused() throws Exception {
    in(project, "git", "push", "-q", "origin", "main", "main:shown");

    assertRefused(deploy("--branch", "main"), "holds your source");
    assertRefused(deploy("--branch", "shown", "--fresh"), "holds commits of your source");
  }

  @Test
  void aMissingSiteAndAMissingCommitAreRefused() throws Exception {
    in(project, "git", "rm", "-q", "-r", "site");
    in(project, "git", "commit", "-q", "-m", "Remove");
    assertRefused(deploy(), "site/ has no index.html");
    in(project, "git", "checkout", "-q", "--orphan", "empty");
    assertRefused(deploy(), "there is no commit yet");
  }

  @Test
  void aHookThatRefusesIsHeardAndLeavesNothingBehind() throws Exception {
    hook(project.resolve(".git/hooks/pre-push"), "echo not today >&2; exit 1");

    assertRefused(deploy(), "not today", "did not take the site");
  }

  @Test
  void aBranchThatMovedInTheMeantimeIsRefusedAndTheNextRunAddsToIt() throws Exception {
    deploy();
    change("two\n");
    // somebody else publishes after we looked
    Path hook = project.resolve(".git/hooks/pre-push");
    hook(
        hook,
        "cd '"
            + remote
            + "' && git -c user.name=B -c user.email=b@b commit-tree -p gh-pages -m else"
            + " 'gh-pages^{tree}' >new && git update-ref refs/heads/gh-pages \"$(cat new)\"");
    assertThat(deploy().text()).contains("moved in the meantime", "run this again");
    Files.delete(hook);

    assertThat(deploy().code()).isZero();
    assertThat(history()).isEqualTo(3);
  }

  @Test
  void theDomainOnTheBranchIsKept() throws Exception {
    write("site/CNAME", "example.org\n");
    commit();
    deploy();
    in(project, "git", "rm", "-q", "site/CNAME");
    in(project, "git", "commit", "-q", "-m", "No domain");
    change("two\n");

    assertThat(deploy().text()).contains("keeping CNAME");
    assertThat(published("CNAME")).isEqualTo("example.org\n");
  }

  @Test
  void lineEndsAndIgnoreFilesOfTheAuthorChangeNothing() throws Exception {
    in(project, "git", "config", "core.autocrlf", "input");
    in(project, "git", "rm", "-q", "-r", "--cached", "site");
    write(".gitignore", "site/\n");
    commit();

    assertThat(deploy().code()).isZero();
    assertThat(published("a b/ü.txt")).isEqualTo("line\r\n");
  }

  @Test
  void worksFromShallowClonesWorktreesSubfoldersAndDetachedHeads() throws Exception {
    in(project, "git", "push", "-q", "origin", "main");
    deploy();
    change("two\n");
    in(project, "git", "push", "-q", "origin", "main");
    Path shallow = folder.resolve("shallow");
    in(folder, "git", "clone", "-q", "--depth", "1", "-b", "main", "file://" + remote, "shallow");
    identify(shallow);
    assertThat(
            deploy(shallow, "../deploy.sh", Files.createDirectories(shallow.resolve("x"))).code())
        .isZero();
    assertThat(published("index.html")).isEqualTo("two\n");
    assertThat(history()).isEqualTo(2);

    change("three\n");
    Path tree = folder.resolve("tree");
    in(project, "git", "worktree", "add", "-q", "--detach", tree.toString());
    assertThat(deploy(tree, "deploy.sh", tree).code()).isZero();
    assertThat(published("index.html")).isEqualTo("three\n");
    assertThat(history()).isEqualTo(3);
  }

  @Test
  void aProjectMayBeAFolderOfItsRepository() throws Exception {
    Path paper = Files.createDirectories(project.resolve("papers/first"));
    Files.copy(SCRIPT, paper.resolve("deploy.sh"));
    write("papers/first/site/index.html", "paper\n");
    commit();

    assertThat(deploy(project, "papers/first/deploy.sh", project).code()).isZero();
    assertThat(published("index.html")).isEqualTo("paper\n");
  }

  @Test
  void whoInterruptsThePushCanRunItAgain() throws Exception {
    Path hook = project.resolve(".git/hooks/pre-push");
    hook(hook, "touch '" + folder + "/pushing'; sleep 2; exit 1");
    Process process = command(project, "sh", "deploy.sh").start();
    for (int i = 0; i < 500 && Files.notExists(folder.resolve("pushing")); i++) {
      Thread.sleep(20);
    }
    process.destroy();

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    assertThat(remains()).isEmpty();
    Files.delete(hook);
    assertThat(deploy().code()).isZero();
    assertThat(history()).isEqualTo(1);
  }

  @Test
  void theScriptNamesNothingOfThisRepository() throws IOException {
    assertThat(Files.readString(SCRIPT)).doesNotContainIgnoringCase("offprint");
  }

  private void assertRefused(Outcome outcome, String... said) throws Exception {
    assertThat(outcome.text()).contains(said);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(git("branch", "--list", "gh-pages")).isEmpty();
    assertThat(remains()).isEmpty();
  }

  private Outcome deploy(String... options) throws Exception {
    String[] line =
        Stream.concat(Stream.of("sh", "deploy.sh"), Arrays.stream(options)).toArray(String[]::new);
    return in(project, line);
  }

  private Outcome deploy(Path of, String script, Path from) throws Exception {
    identify(of);
    return in(from, "sh", script);
  }

  private void identify(Path clone) throws Exception {
    in(clone, "git", "config", "user.name", "Ada");
    in(clone, "git", "config", "user.email", "ada@example.org");
  }

  private void change(String text) throws Exception {
    write("site/index.html", text);
    commit();
  }

  private void commit() throws Exception {
    in(project, "git", "add", "-A");
    assertThat(in(project, "git", "commit", "-q", "-m", "Change").code()).isZero();
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void maven(String body) throws IOException {
    hook(folder.resolve("bin/mvn"), body);
  }

  private static void hook(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private String published(String name) throws Exception {
    return git("show", "gh-pages:" + name);
  }

  private int history() throws Exception {
    return Integer.parseInt(git("rev-list", "--count", "gh-pages").strip());
  }

  private String head() throws Exception {
    return in(project, "git", "rev-parse", "HEAD").text().strip();
  }

  private String git(String... arguments) throws Exception {
    return in(
            remote,
            Stream.concat(Stream.of("git"), Arrays.stream(arguments)).toArray(String[]::new))
        .text();
  }

  /** Temporary files that were left behind. */
  private String[] remains() {
    return folder.resolve("tmp").toFile().list();
  }

  private Outcome in(Path where, String... line) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Process process = command(where, line).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), Files.readString(out));
  }

  private ProcessBuilder command(Path where, String... line) {
    ProcessBuilder builder = new ProcessBuilder(line).directory(where.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_") || name.equals("EMAIL"));
    environment.put("PATH", folder.resolve("bin") + File.pathSeparator + environment.get("PATH"));
    environment.put("TMPDIR", folder.resolve("tmp").toString());
    environment.put("HOME", folder.toString());
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("LC_ALL", "C.UTF-8");
    return builder.redirectErrorStream(true);
  }

  private static boolean found(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }
}
