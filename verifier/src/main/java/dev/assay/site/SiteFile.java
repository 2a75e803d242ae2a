package dev.assay.site;

/** One file of the site, held only until it was taken. */
final class SiteFile {
  private final String path;
  private final byte[] bytes;

  /**
   * @param path relative to the site's root, with {@code /}
   * @param bytes not copied; nobody changes them
   */
  SiteFile(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  String path() {
    return path;
  }

  byte[] bytes() {
    return bytes;
  }
}
