package dev.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** A small workspace with a drill, for tests of gates, waivers and baselines. */
record Releases(Path folder) {
  static final String POLICY =
      """
      version: 1
      policies:
        release:
          evidence: [{kind: wal-recovery-drill, max-age: 30 d}]
          waivers: {max: 1}
      """;

  static final String WAIVERS =
      """
      version: 1
      waivers:
        - {rule: drills/rto-within-limit, owner: ops, reason: disks, created: 2026-03-01, expires: 2026-04-01}
      """;

  /** The drill of 2026-03-05, which took so long. */
  Releases drill(String seconds) throws IOException {
    int whole = Integer.parseInt(seconds.substring(0, seconds.indexOf('.')));
    return write(
        "wal_recovery_result.env",
        """
        drill_id=20260305-101502
        release_version=v1.4.0
        wal_path=var/wal/session7.wal
        failure_start_utc=2026-03-05T10:15:02Z
        recovery_complete_utc=2026-03-05T10:15:%02dZ
        rto_seconds=%s
        rpo_events=0
        operator=oncall-b
        result=pass
        notes=power cut drill, replay clean
        """
            .formatted(2 + whole, seconds));
  }

  Releases write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Commits all; makes a repository of the folder first if it is none. */
  Releases commit() throws GitAPIException {
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit().setMessage("m").setAuthor("a", "a@example.org").setSign(false).call();
    }
    return this;
  }

  Ran gate(String... more) {
    return run(new GateCommand(), more);
  }

  Ran verify(String... more) {
    return run(new VerifyCommand(), more);
  }

  Ran baseline(String... more) {
    return run(new BaselineCommand(), more);
  }

  Ran run(Object command, String... more) {
    List<String> args = new ArrayList<>(List.of(more));
    args.add(folder.toString());
    return Ran.of(command, args.toArray(String[]::new));
  }
}
