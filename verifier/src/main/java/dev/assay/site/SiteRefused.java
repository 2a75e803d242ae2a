package dev.assay.site;

import java.io.IOException;

/** The folder is not ours to write into; nothing was changed. */
public final class SiteRefused extends IOException {
  private static final long serialVersionUID = 1L;

  SiteRefused(String message) {
    super(message);
  }
}
