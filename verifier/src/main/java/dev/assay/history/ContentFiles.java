package dev.assay.history;

/** Where the bytes of evidence are kept, below the ledger's folder. */
final class ContentFiles {
  /** The folder's name. */
  static final String FOLDER = "content";

  /** Ends the name of a file that holds the text without its secrets. */
  static final String MASKED = ".masked";

  private ContentFiles() {}

  /** The file of the bytes with this digest. */
  static String path(String sha256) {
    return FOLDER + "/" + sha256.substring(0, 2) + "/" + sha256;
  }
}
