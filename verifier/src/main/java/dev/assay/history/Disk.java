package dev.assay.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The four steps by which bytes become durable. An interface, so that the crash drill can slow a
 * write down, leave a step out, or take away what was never made durable.
 */
interface Disk {
  /** The real one. */
  Disk REAL = new Disk() {};

  /** Writes all bytes at the channel's end; a crash may leave any prefix of them. */
  default void write(Path file, FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /** Returns when the file's bytes and length are on the medium. */
  default void force(Path file, FileChannel channel) throws IOException {
    channel.force(true);
  }

  /** Gives a complete file its name in one step. */
  default void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Returns when the names in a folder are on the medium; nothing to do where folders have none.
   */
  default void forceFolder(Path folder) throws IOException {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
