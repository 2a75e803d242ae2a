package dev.assay.plan;

import java.util.List;
import java.util.function.Supplier;

/**
 * The digest of a pack's folder. Of a folder that comes with the program it is made when somebody
 * asks: nothing changes it meanwhile, and a short run need not read thousands of samples.
 */
final class PackDigest implements Supplier<String> {
  private final PackFolder folder;
  private final List<String> sorted;
  private String digest;

  private PackDigest(PackFolder folder, List<String> sorted) {
    this.folder = folder;
    this.sorted = List.copyOf(sorted);
  }

  /**
   * The digest over these files.
   *
   * @param sorted the paths of the folder's files
   */
  static PackDigest of(PackFolder folder, List<String> sorted) {
    PackDigest made = new PackDigest(folder, sorted);
    if (!folder.lasting()) {
      made.get();
    }
    return made;
  }

  @Override
  public synchronized String get() {
    if (digest == null) {
      digest = folder.digest(sorted);
    }
    return digest;
  }
}
