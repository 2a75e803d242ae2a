package dev.assay.document;

/** Why a tree cannot become a release bundle; the message names the file and the way out. */
public final class PackRefused extends Exception {
  private static final long serialVersionUID = 1L;

  /** A refusal with its sentence. */
  public PackRefused(String message) {
    super(message);
  }
}
