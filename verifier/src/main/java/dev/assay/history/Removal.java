package dev.assay.history;

import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A file that a commit removed.
 *
 * @param blob what the file held
 * @param to where the same commit added the same bytes
 */
record Removal(String path, ObjectId commit, ObjectId blob, Optional<String> to) {}
