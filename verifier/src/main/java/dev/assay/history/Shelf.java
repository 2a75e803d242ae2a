package dev.assay.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes files below a folder that appear whole or not at all. */
record Shelf(Path folder, Disk disk) {

  /** Stores the bytes unless a file of that length is there; whether it stored them. */
  boolean put(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == bytes.length
        && Digest.sha256(Files.readAllBytes(file)).equals(Digest.sha256(bytes))) {
      return false;
    }
    write(file, bytes);
    return true;
  }

  /** Writes a file durably; one of that name is replaced. */
  void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    Files.deleteIfExists(temporary);
    try (FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      disk.write(temporary, channel, bytes);
      disk.force(temporary, channel);
    }
    disk.rename(temporary, file);
    disk.forceFolder(file.getParent());
    disk.forceFolder(folder);
  }
}
