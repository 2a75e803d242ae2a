package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commit that is not checked out is judged as if it were. */
class AsOfRevisionTest {
  private static final String DRILL =
      """
      drill_id=1
      result=pass
      rto_seconds=%s
      """;

  private static final String CONFIG =
      """
      version: 1
      packs: [drills, rules/mine]
      evidence: [docs]
      history-rules:
        append-only: [{paths: ["log/*"]}]
        freshness: [{evidence: ["docs/*.env"], inputs: ["src/**"]}]
      """;

  private static final String PACK =
      """
      name: mine
      version: 0.1.0
      title: {en: Mine, zh-CN: 我的}
      """;

  @TempDir Path temp;
  private Path repo;
  private String first;
  private String second;

  @BeforeEach
  void commits() throws Exception {
    repo = temp.resolve("repo").toAbsolutePath();
    Files.createDirectories(repo);
    Git.init().setDirectory(repo.toFile()).setInitialBranch("main").call().close();
    write("assay.yaml", CONFIG);
    write("rules/mine/pack.yaml", PACK);
    write("docs/wal_recovery_result.env", DRILL.formatted("3"));
    write("log/a.txt", "one\n");
    write("src/a", "1");
    first = commit("2026-03-05T10:15:06Z");
    write("docs/wal_recovery_result.env", DRILL.formatted("99"));
    write("log/a.txt", "two\n");
    write("assay.yaml", CONFIG.replace("rules/mine", "core"));
    Files.delete(repo.resolve("rules/mine/pack.yaml"));
    second = commit("2026-04-05T10:15:06Z");
  }

  private void write(String path, String text) throws IOException {
    Path file = repo.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private String commit(String time) throws Exception {
    try (Git git = Git.open(repo.toFile())) {
      git.add().addFilepattern(".").call();
      git.add().addFilepattern(".").setUpdate(true).call();
      PersonIdent somebody =
          new PersonIdent("a", "a@example.org", Instant.parse(time), ZoneOffset.UTC);
      return git.commit()
          .setMessage("m")
          .setAuthor(somebody)
          .setCommitter(somebody)
          .setSign(false)
          .call()
          .name();
    }
  }

  private static Ran verify(Path folder, String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "--report";
    args[1] = "json";
    System.arraycopy(more, 0, args, 2, more.length);
    args[more.length + 2] = folder.toString();
    return Ran.of(new VerifyCommand(), args);
  }

  /** The repository as git would lay it out anew at a commit. */
  private Path checkout(String name, String commit) throws Exception {
    Path folder = temp.resolve(name).toAbsolutePath();
    try (Git git =
        Git.cloneRepository()
            .setURI(repo.toUri().toString())
            .setDirectory(folder.toFile())
            .call()) {
      git.checkout().setName(commit).call();
    }
    return folder;
  }

  @Test
  void theReportHasTheBytesOfOneAboutACleanCheckout() throws Exception {
    write("docs/wal_recovery_result.env", "dirty");
    for (String commit : new String[] {first, second}) {
      Ran checked = verify(checkout("at-" + commit.substring(0, 7), commit));
      Ran asOf = verify(repo, "--as-of", commit);
      assertEquals(checked.out(), asOf.out());
      assertEquals(checked.code(), asOf.code(), asOf.err());
      assertTrue(asOf.out().contains("\"commit\": \"" + commit + "\""), asOf.out());
      assertTrue(asOf.out().contains("\"dirty\": false"), asOf.out());
    }
    assertTrue(verify(repo, "--as-of", first).out().contains("\"name\": \"mine\""));
    assertTrue(verify(repo, "--as-of", second).out().contains("core/history-append-only"));
    assertNotEquals(verify(repo).out(), verify(repo, "--as-of", "HEAD").out());
  }

  @Test
  void aBareRepositoryAnswersAlike() throws Exception {
    Path bare = temp.resolve("bare.git").toAbsolutePath();
    Git.cloneRepository()
        .setBare(true)
        .setURI(repo.toUri().toString())
        .setDirectory(bare.toFile())
        .call()
        .close();
    assertEquals(verify(repo, "--as-of", "main~1").out(), verify(bare, "--as-of", first).out());
    Ran without = verify(bare);
    assertEquals(3, without.code());
    assertTrue(without.err().contains("--as-of REV"), without.err());
  }

  @Test
  void whatIsNeitherInstantNorCommitIsAUsageErrorThatNamesIt() {
    Ran ran = verify(repo, "--as-of", "v9.9");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("'v9.9'"), ran.err());
    assertTrue(ran.err().contains("RFC 3339"), ran.err());
    assertEquals("", ran.out());
  }

  @Test
  void anInstantStaysAnInstant() {
    Ran ran = verify(repo, "--as-of", "2027-01-01T00:00:00Z");
    assertTrue(ran.out().contains("\"asOf\": \"2027-01-01T00:00:00Z\""), ran.out());
    assertTrue(ran.out().contains(second), ran.out());
  }

  @Test
  void namedConfigurationAndPacksAreTakenFromWhereTheyLie() throws Exception {
    Path config = temp.resolve("other.yaml");
    Files.writeString(config, "version: 1\npacks: [health]\n");
    Ran ran = verify(repo, "--as-of", first, "--config", config.toString());
    assertTrue(ran.out().contains("\"name\": \"health\""), ran.out() + ran.err());
    assertTrue(!ran.out().contains("\"name\": \"mine\""), ran.out());
  }

  @Test
  void theLedgerRecordsWhatIsCheckedOut() {
    Ran ran = Ran.of(new HistoryRecordCommand(), "--as-of", first, repo.toString());
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains(first), ran.err());
  }
}
