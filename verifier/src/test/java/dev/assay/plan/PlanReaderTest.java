package dev.assay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Keeping;
import dev.assay.model.Lang;
import dev.assay.model.Level;
import dev.assay.model.Pack;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PlanReaderTest {
  private static final String RTO = "drills/max-rto";
  private static final String RULE = "drills/rto-within-limit";

  @TempDir Path workspace;

  @BeforeEach
  void makeAFolder() throws IOException {
    Files.createDirectory(workspace.resolve("here"));
  }

  private static Optional<ConfigFile> config(String yaml) {
    return Optional.of(new ConfigFile("assay.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
  }

  private Effective read(String yaml) {
    return PlanReader.effective(PlanRequest.of(workspace, config(yaml)));
  }

  private Effective read(String yaml, List<String> packs, List<String> sets) {
    return PlanReader.effective(
        new PlanRequest(config(yaml), workspace, workspace, packs, sets, Optional.empty()));
  }

  private static List<String> packs(Plan plan) {
    return plan.packs().stream().map(Pack::name).toList();
  }

  private void userPack() throws IOException {
    for (Map.Entry<String, String> file : SmallPack.files().entrySet()) {
      Path path = workspace.resolve("checks").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  @Test
  void withoutConfigurationEveryBuiltInPackIsOn() {
    Effective effective = PlanReader.effective(PlanRequest.of(workspace, Optional.empty()));
    Plan plan = effective.plan();
    assertEquals(BuiltInPacks.names(), packs(plan));
    assertEquals(List.of(), plan.roots());
    assertEquals(new Plan.Site("Assay", "target/site"), plan.site());
    assertEquals("evidence/runs", plan.history());
    assertEquals("10 s", plan.parameters().get(RTO).show());
    assertEquals("pack drills", plan.parameters().get(RTO).origin());
    assertEquals("pack drills", effective.origin("parameters/" + RTO));
    assertEquals("strict", plan.modes().get("cutover"));
    assertEquals("default", effective.origin("site/title"));
  }

  @Test
  void rulesAndKindsAreSortedAndUnique() {
    Plan plan = PlanReader.read(PlanRequest.of(workspace, Optional.empty()));
    List<String> ids = plan.rules().stream().map(Rule::id).toList();
    assertEquals(ids.stream().distinct().sorted().toList(), ids);
    List<String> kinds = plan.kinds().stream().map(kind -> kind.name()).toList();
    assertEquals(kinds.stream().distinct().sorted().toList(), kinds);
  }

  @Test
  void aConfigurationSaysAllItCan() {
    Effective effective =
        read(
            """
            version: 1
            evidence: [here, "docs/**/*.env"]
            exclude: ["**/old/**"]
            packs: [drills]
            parameters:
              drills/max-rto: 1 min
              max-rollback: 200
            rules:
              drills/rto-within-limit: {level: warning, reason: on trial}
            modes: {cutover: rehearsal}
            expects:
              - {kind: wal-recovery-drill, min: 2, max-age: 36 h}
            site: {title: Drills of ACME, output: public}
            history: runs
            lang: zh-CN
            """);
    Plan plan = effective.plan();
    assertEquals(List.of("core", "drills"), packs(plan));
    assertEquals(List.of("here", "docs/**/*.env"), plan.roots());
    assertEquals(List.of("**/old/**"), plan.exclude());
    assertEquals("60 s", plan.parameters().get(RTO).show());
    assertEquals("assay.yaml:6", plan.parameters().get(RTO).origin());
    assertEquals("200 s", plan.parameters().get("drills/max-rollback").show());
    assertEquals(Level.WARNING, plan.rule(RULE).orElseThrow().level());
    assertEquals("assay.yaml:9", effective.origin("rules/" + RULE));
    assertEquals("rehearsal", plan.modes().get("cutover"));
    assertEquals("assay.yaml:10", effective.origin("modes/cutover"));
    Plan.Expectation expectation = plan.expects().get(0);
    assertEquals(2, expectation.min());
    assertEquals(Optional.of(Duration.ofHours(36)), expectation.maxAge());
    assertEquals(12, expectation.location().line());
    assertEquals(new Plan.Site("Drills of ACME", "public"), plan.site());
    assertEquals("runs", plan.history());
    assertEquals(Optional.of(Lang.ZH_CN), plan.lang());
  }

  @Test
  void theHistoryIsAFolderOrSaysWhatIsKeptToo() {
    assertEquals(Keeping.DEFAULT, read("version: 1\nhistory: runs\n").plan().keeping());
    Effective effective =
        read("version: 1\nhistory: {folder: runs, keep-evidence: 30 d, max-bytes: 2 MiB}\n");
    assertEquals("runs", effective.plan().history());
    assertEquals(
        new Keeping(Optional.of(Duration.ofDays(30)), 2 << 20, 1 << 20),
        effective.plan().keeping());
    assertEquals("assay.yaml:2", effective.origin("history/keep-evidence"));
    assertEquals("default", effective.origin("history/max-file"));
    String forever = "version: 1\nhistory: {keep-evidence: forever, max-file: 10 KiB}\n";
    assertEquals(new Keeping(Optional.empty(), 50 << 20, 10 << 10), read(forever).plan().keeping());
    assertTrue(read("version: 1\nhistory: {keep-evidence: never}\n").plan().keeping().never());
  }

  @Test
  void theCommandLineWinsOverTheFile() {
    Effective effective =
        PlanReader.effective(
            new PlanRequest(
                config("version: 1\nlang: zh-CN\nparameters: {max-rto: 20}\n"),
                workspace,
                workspace,
                List.of(),
                List.of("max-rto=30", "drills/max-rto=500 ms"),
                Optional.of(Lang.EN)));
    assertEquals("0.5 s", effective.plan().parameters().get(RTO).show());
    assertEquals("command line", effective.plan().parameters().get(RTO).origin());
    assertEquals(Optional.of(Lang.EN), effective.plan().lang());
    assertEquals("command line", effective.origin("lang"));
  }

  @Test
  void aRuleThatIsOffStaysInThePlanWithItsReason() {
    Plan plan =
        read("version: 1\nrules: {" + RULE + ": {level: off, reason: no WAL here}}\n").plan();
    assertEquals(Optional.of("no WAL here"), plan.rule(RULE).orElseThrow().off());
  }

  @Test
  void oneWordSetsEveryModeThatKnowsIt() {
    Plan plan = read("version: 1\nmodes: rehearsal\n").plan();
    assertEquals("rehearsal", plan.modes().get("cutover"));
    assertEquals("conventional", plan.modes().get("partners"));
  }

  @Test
  void aUserPackIsReadFromItsFolder() throws IOException {
    userPack();
    Plan plan = read("version: 1\npacks: [checks]\nparameters: {mine/max-rto: 5}\n").plan();
    assertEquals(List.of("core", "mine"), packs(plan));
    assertEquals("5 s", plan.parameters().get("mine/max-rto").show());
    assertTrue(plan.rule("mine/rto-within-limit").isPresent());
  }

  @Test
  void theCommandLineRestrictsToTheNamedPacks() throws IOException {
    userPack();
    String yaml = "version: 1\npacks: [./checks, drills]\nparameters: {drills/max-rto: 5}\n";
    assertEquals(List.of("core", "mine"), packs(read(yaml, List.of("mine"), List.of()).plan()));
    assertEquals(List.of("core", "mine"), packs(read(yaml, List.of("checks"), List.of()).plan()));
    Effective effective = read(yaml, List.of("drills"), List.of());
    assertEquals(List.of("core", "drills"), packs(effective.plan()));
    assertEquals("command line", effective.origin("packs"));
  }

  @Test
  void expectationsOfPacksLeftOutOnTheCommandLineRest() {
    String yaml = "version: 1\nexpects: [{kind: wal-recovery-drill}]\n";
    assertEquals(1, read(yaml).plan().expects().size());
    assertEquals(List.of(), read(yaml, List.of("core"), List.of()).plan().expects());
  }

  @Test
  void aParameterNameThatTwoPacksUseNeedsItsPack() throws IOException {
    userPack();
    PlanException error =
        assertThrows(
            PlanException.class,
            () -> read("version: 1\npacks: [drills, checks]\nparameters: {max-rto: 5}\n"));
    assertEquals(
        "assay.yaml:3:14: parameter 'max-rto' exists in several packs\n"
            + "  help: write the pack too: drills/max-rto or mine/max-rto",
        error.getMessage());
  }

  @Test
  void aUserPackThatShadowsABuiltInOneIsRefused() throws IOException {
    userPack();
    Path manifest = workspace.resolve("checks/pack.yaml");
    Files.writeString(manifest, SmallPack.MANIFEST.replace("name: mine", "name: drills"));
    PlanException error =
        assertThrows(PlanException.class, () -> read("version: 1\npacks: [checks]\n"));
    assertEquals(
        "checks/pack.yaml:1:7: pack name 'drills' is already taken\n"
            + "  help: choose another name; a pack must not shadow the rules of another one",
        error.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "max-rto|--set 'max-rto' has no value",
        "max-rot=1|--set: unknown parameter 'max-rot'",
        "max-rto=1 MiB|--set max-rto: 'MiB' measures size, but a duration is asked for",
        "max-rto=|--set max-rto: '' is not a number",
        "max-rto=NaN|--set max-rto: 'NaN' is not a number"
      })
  void aBadOptionIsSaidWithoutAPlace(String set, String problem) {
    PlanException error =
        assertThrows(PlanException.class, () -> read("version: 1\n", List.of(), List.of(set)));
    assertEquals(problem, error.problem());
    assertFalse(error.help().isBlank());
    assertTrue(error.location().path().isEmpty());
  }

  @Test
  void anUnknownPackOnTheCommandLineListsTheKnownOnes() {
    PlanException error =
        assertThrows(PlanException.class, () -> read("version: 1\n", List.of("drill"), List.of()));
    assertEquals("--pack: unknown pack 'drill'", error.problem());
    assertTrue(
        error.help().startsWith("did you mean 'drills'? known: bundles, core, docs, drills"),
        error.help());
  }

  static List<Cases> badConfigs() throws IOException {
    return Cases.of("bad-configs.txt", 38);
  }

  @ParameterizedTest
  @MethodSource("badConfigs")
  void whatIsWrongIsSaidWithPlaceAndWayOut(Cases bad) {
    PlanException error = assertThrows(PlanException.class, () -> read(bad.input()));
    bad.check(error.getMessage());
  }
}
