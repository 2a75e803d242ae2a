package dev.assay.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * Trees straight out of the packs of a repository. JGit keeps one link of a chain of differences,
 * so that a history of trees, each stored as a difference to the next, is unpacked over and over.
 * Whatever is unusual is left to JGit.
 */
final class PackedTrees implements AutoCloseable {
  private final List<Pack> packs;
  private final List<PackChains> chains = new ArrayList<>();

  private PackedTrees(List<Pack> packs) {
    this.packs = packs;
  }

  static PackedTrees of(Repository repository) throws IOException {
    if (!(repository.getObjectDatabase() instanceof ObjectDirectory objects)) {
      return new PackedTrees(List.of());
    }
    PackedTrees trees = new PackedTrees(List.copyOf(objects.getPacks()));
    try {
      for (Pack pack : trees.packs) {
        trees.chains.add(new PackChains(pack.getPackFile().toPath(), pack.getIndex()));
      }
      return trees;
    } catch (IOException | RuntimeException e) {
      trees.close();
      throw e;
    }
  }

  /** The bytes of a tree; empty when it is in no pack or stored in an unusual way. */
  Optional<byte[]> bytes(ObjectId tree) throws IOException {
    for (int i = 0; i < packs.size(); i++) {
      long offset = packs.get(i).getIndex().findOffset(tree);
      if (offset >= 0) {
        return chains.get(i).tree(offset);
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    for (PackChains each : chains) {
      each.close();
    }
  }
}
