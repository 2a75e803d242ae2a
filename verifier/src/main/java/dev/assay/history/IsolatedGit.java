package dev.assay.history;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * What JGit learns about the machine: nothing. By default it executes {@code git} to find its
 * configuration, reads the user's, measures the file system by writing into the repository, and
 * keeps the result in the home directory.
 */
@SuppressWarnings("deprecation") // JGit itself still asks the old way
final class IsolatedGit extends SystemReader {
  /** A coarse guess is safe: a file that changed this lately is read again. */
  private static final long RESOLUTION_NANOS = TimeUnit.SECONDS.toNanos(2);

  private IsolatedGit() {
    setPlatformChecker();
  }

  /** Isolates JGit in this process, before its first use. */
  static void install() {
    if (!(SystemReader.getInstance() instanceof IsolatedGit)) {
      SystemReader.setInstance(new IsolatedGit());
      FS.FileStoreAttributes.setBackground(true);
    }
  }

  @Override
  public String getHostname() {
    return "localhost";
  }

  @Override
  public String getenv(String variable) {
    return null;
  }

  @Override
  public String getProperty(String key) {
    return System.getProperty(key);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  /** Only writers of commits and reflogs ask. */
  @Override
  public long getCurrentTime() {
    return 0;
  }

  @Override
  public int getTimezone(long when) {
    return 0;
  }

  /**
   * A configuration without a file, which knows one thing: how coarse the file system's clock is.
   */
  private static final class Nothing extends FileBasedConfig {
    Nothing(Config parent, FS fs) {
      super(parent, new File("none"), fs);
    }

    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long defaultValue, TimeUnit unit) {
      return "filesystem".equals(section)
          ? unit.convert(RESOLUTION_NANOS, TimeUnit.NANOSECONDS)
          : super.getTimeUnit(section, subsection, name, defaultValue, unit);
    }
  }
}
