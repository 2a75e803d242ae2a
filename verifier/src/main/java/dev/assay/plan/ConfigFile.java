package dev.assay.plan;

import dev.assay.model.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The bytes of an {@code assay.yaml}. */
public final class ConfigFile {
  private static final int MOST_BYTES = 1 << 20;

  private final String path;
  private final byte[] bytes;

  /**
   * @param path as people know it, for messages and origins: {@code assay.yaml}
   */
  public ConfigFile(String path, byte[] bytes) {
    this.path = Objects.requireNonNull(path, "path must not be null");
    this.bytes = bytes.clone();
  }

  /**
   * Reads a file.
   *
   * @throws PlanException when it cannot be read or is larger than 1 MiB
   */
  public static ConfigFile read(Path file, String shown) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new PlanException(
            Location.file(shown),
            Files.exists(file) ? "is not a regular file" : "there is no such file",
            "name an existing assay.yaml; `assay init` writes one");
      }
      try (InputStream in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
          throw new PlanException(
              Location.file(shown), "the file is larger than 1 MiB", "make the file smaller");
        }
        return new ConfigFile(shown, bytes);
      }
    } catch (IOException e) {
      throw new PlanException(
          Location.file(shown),
          "the file cannot be read: " + e.getMessage(),
          "check that you may read it");
    }
  }

  /** The path as people know it, for messages and origins: {@code assay.yaml}. */
  public String path() {
    return path;
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
