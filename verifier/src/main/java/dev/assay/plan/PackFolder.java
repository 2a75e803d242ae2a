package dev.assay.plan;

import dev.assay.model.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * The files of one pack.
 *
 * @param files the folder
 * @param path as people know the folder, for messages: {@code packs/drills}
 * @param lasting whether the files stay as they are as long as the program runs
 */
public record PackFolder(Source files, String path, boolean lasting) {
  /** A pack is small; a folder beyond this was named by mistake. */
  static final int MOST_FILES = 20_000;

  private static final int MOST_BYTES_OF_YAML = 1 << 20;

  /** A folder that may change. */
  public PackFolder(Source files, String path) {
    this(files, path, false);
  }

  public PackFolder {
    Objects.requireNonNull(files, "files must not be null");
    Objects.requireNonNull(path, "path must not be null");
  }

  /**
   * The folder of a user's pack.
   *
   * @param shown the folder as people know it, for messages
   * @throws PlanException when it cannot be listed
   */
  public static PackFolder of(Path root, String shown) {
    Path absolute = root.toAbsolutePath().normalize();
    return new PackFolder(PackDirectory.of(absolute, shown), shown);
  }

  /** The paths of its regular files, sorted by their UTF-8 bytes. */
  List<String> paths() {
    List<String> paths =
        files.entries().stream()
            .filter(entry -> entry.type() == Source.Type.FILE)
            .map(Source.Entry::path)
            .toList();
    if (paths.size() > MOST_FILES) {
      throw new PlanException(
          dev.assay.model.Location.file(path),
          "the pack has more than " + MOST_FILES + " files",
          "name the folder that holds pack.yaml");
    }
    return paths;
  }

  /** One file as people know it. */
  String shown(String file) {
    return path + "/" + file;
  }

  /** A YAML file of the pack. */
  Value yaml(String file) {
    return Page.read(shown(file), bytes(file));
  }

  /** The bytes of a small file. */
  byte[] bytes(String file) {
    try (InputStream in = files.open(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES_OF_YAML + 1);
      if (bytes.length > MOST_BYTES_OF_YAML) {
        throw new PlanException(
            dev.assay.model.Location.file(shown(file)),
            "the file is larger than 1 MiB",
            "keep data out of the pack's definitions");
      }
      return bytes;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** {@code sha256:} and the SHA-256 over the lines {@code path NUL sha256 LF}. */
  String digest(List<String> sorted) {
    MessageDigest whole = sha256();
    byte[] buffer = new byte[1 << 13];
    MessageDigest one = sha256();
    for (String file : sorted) {
      try (InputStream in = files.open(file)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          one.update(buffer, 0, read);
        }
      } catch (IOException e) {
        throw unreadable(file, e);
      }
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      line.writeBytes(file.getBytes(StandardCharsets.UTF_8));
      line.write(0);
      line.writeBytes(HexFormat.of().formatHex(one.digest()).getBytes(StandardCharsets.US_ASCII));
      line.write('\n');
      whole.update(line.toByteArray());
    }
    return "sha256:" + HexFormat.of().formatHex(whole.digest());
  }

  private PlanException unreadable(String file, IOException e) {
    return new PlanException(
        dev.assay.model.Location.file(shown(file)),
        "the file cannot be read: " + e.getMessage(),
        "check that it exists and that you may read it");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
