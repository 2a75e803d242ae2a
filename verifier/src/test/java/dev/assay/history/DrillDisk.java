package dev.assay.history;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The disk of a writer in the crash drill: it tells the parent process each step on stdout, before
 * a write and after everything else, and can write slowly or leave a step out.
 */
final class DrillDisk implements Disk {
  /** What a drill can leave out or add. */
  enum Option {
    /** Writes in pieces of 64 bytes, half a millisecond apart, so that a kill lands in between. */
    SLOW,
    /** Never makes anything durable. */
    WITHOUT_FSYNC,
    /** Never writes a repair. */
    WITHOUT_REPAIR
  }

  private static final int PIECE = 64;
  private static final long PAUSE_NANOS = 500_000;

  private final Path folder;
  private final Set<Option> options;
  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

  DrillDisk(Path folder, Set<Option> options) {
    this.folder = folder;
    this.options = options;
  }

  /** One line to the parent, in one piece. */
  void tell(String... words) throws IOException {
    out.write((String.join("\t", words) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void write(Path file, FileChannel channel, byte[] bytes) throws IOException {
    boolean repair =
        new String(bytes, StandardCharsets.UTF_8).strip().startsWith("{\"v\":1,\"repair\"");
    if (repair && options.contains(Option.WITHOUT_REPAIR)) {
      return;
    }
    tell(repair ? "repairing" : "writing", name(file));
    if (options.contains(Option.SLOW)) {
      for (int at = 0; at < bytes.length; at += PIECE) {
        byte[] piece = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + PIECE));
        Disk.super.write(file, channel, piece);
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } else {
      Disk.super.write(file, channel, bytes);
    }
    tell("written", name(file));
  }

  @Override
  public void force(Path file, FileChannel channel) throws IOException {
    if (!options.contains(Option.WITHOUT_FSYNC)) {
      Disk.super.force(file, channel);
      tell("synced", name(file), "" + channel.size());
    }
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Disk.super.rename(from, to);
    tell("renamed", name(from), name(to));
  }

  @Override
  public void forceFolder(Path named) throws IOException {
    if (!options.contains(Option.WITHOUT_FSYNC)) {
      Disk.super.forceFolder(named);
      tell("folder", name(named));
    }
  }

  private String name(Path path) {
    return folder.relativize(path).toString();
  }
}
