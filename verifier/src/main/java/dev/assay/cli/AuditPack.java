package dev.assay.cli;

import dev.assay.document.EvidenceCopy;
import dev.assay.document.PackFolder;
import dev.assay.document.Sha256;
import dev.assay.model.Bundle;
import dev.assay.model.Evidence;
import dev.assay.model.Run;
import dev.assay.model.Source;
import dev.assay.report.AuditPackLists;
import dev.assay.report.AuditPackLists.Copied;
import dev.assay.report.AuditPackLists.PackedFile;
import dev.assay.site.SiteFiles;
import dev.assay.site.SiteInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything an auditor needs of one release, in one file: the pages without those of recorded
 * runs, the evidence, the report, every digest, and a script that checks them.
 */
final class AuditPack {
  static final String SUMS = "SHA256SUMS";
  static final String MANIFEST = "manifest.json";

  private final SiteInput input;
  private final Source source;
  private final Bundle bundle;

  AuditPack(SiteInput input, Source source, Bundle bundle) {
    this.input = input.packed(Bundle.stem(bundle.name()));
    this.source = source;
    this.bundle = bundle;
  }

  /**
   * What was written.
   *
   * @param files in the pack
   * @param sha256 of its manifest, which names every other file
   */
  record Written(int files, String sha256) {}

  /** Writes the pack by temp and rename; equal inputs give equal bytes. */
  Written write(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    try (PackFolder pack = PackFolder.in(folder)) {
      SiteFiles.each(input, (path, bytes) -> pack.add("site/" + path, bytes, false));
      for (Map.Entry<String, byte[]> each : input.extraFiles().entrySet()) {
        pack.add(each.getKey(), each.getValue(), false);
      }
      ByteArrayOutputStream evidence = new ByteArrayOutputStream();
      AuditPackLists.evidence(evidence(pack), evidence);
      pack.add("evidence.json", evidence.toByteArray(), false);
      AuditPackTexts texts = new AuditPackTexts(input.run(), bundle);
      pack.add("README.txt", texts.readme(), false);
      pack.add("reverify.sh", texts.script(), true);
      byte[] manifest = manifest(pack);
      pack.add(MANIFEST, manifest, false);
      pack.add(SUMS, sums(pack), false);
      Instant when = input.run().asOf().orElse(Instant.EPOCH);
      ReportFile.write(file, out -> pack.write(out, when));
      return new Written(pack.files().size(), Sha256.hex(manifest));
    }
  }

  private List<Copied> evidence(PackFolder pack) throws IOException {
    List<Copied> all = new ArrayList<>();
    PackedNames names = new PackedNames();
    for (Evidence each : input.run().evidence()) {
      EvidenceCopy copy;
      try {
        copy = EvidenceCopy.of(source, each.path());
      } catch (IOException e) {
        all.add(copied(each, Optional.empty(), false, List.of(), Optional.of(why(e))));
        continue;
      }
      String name = names.take(each.path());
      pack.add(name, copy.bytes(), false);
      all.add(copied(each, Optional.of(name), copy.exact(), copy.masked(), Optional.empty()));
    }
    return all;
  }

  private static String why(IOException e) {
    return Optional.ofNullable(e.getMessage())
        .filter(text -> !text.contains("/"))
        .orElse("it cannot be read");
  }

  private static Copied copied(
      Evidence evidence,
      Optional<String> file,
      boolean exact,
      List<Integer> masked,
      Optional<String> why) {
    return new Copied(
        evidence.path(),
        evidence.kind(),
        evidence.sha256(),
        evidence.bytes(),
        file,
        exact,
        masked,
        why);
  }

  private byte[] manifest(PackFolder pack) throws IOException {
    SortedMap<String, PackedFile> files = new TreeMap<>();
    pack.files()
        .forEach((path, kept) -> files.put(path, new PackedFile(kept.sha256(), kept.bytes())));
    ByteArrayOutputStream manifest = new ByteArrayOutputStream();
    Run run = input.run();
    AuditPackLists.manifest(run, bundle, files, manifest);
    return manifest.toByteArray();
  }

  /** The digests as {@code sha256sum} writes them. */
  private static byte[] sums(PackFolder pack) {
    StringBuilder sums = new StringBuilder();
    pack.files()
        .forEach((path, kept) -> sums.append(kept.sha256()).append("  ").append(path).append('\n'));
    return sums.toString().getBytes(StandardCharsets.UTF_8);
  }
}
