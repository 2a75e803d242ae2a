package dev.assay.verify;

import dev.assay.model.Bundle;
import java.util.Map;
import java.util.Optional;

/**
 * What one file says about one bundle, kept when its tree is gone.
 *
 * @param about file name of the archive; empty when the file names none
 * @param whole whether the file is about this bundle alone or first of all, so that its links count
 * @param contents what the archive holds
 * @param matches of each path pattern that somebody requires the first member that matches
 */
record BundleNote(
    String about,
    Bundle.Part part,
    boolean whole,
    Optional<Bundle.Contents> contents,
    Map<String, String> matches) {
  /** What a file says that is no archive. */
  static BundleNote of(String about, Bundle.Part part, boolean whole) {
    return new BundleNote(about, part, whole, Optional.empty(), Map.of());
  }
}
