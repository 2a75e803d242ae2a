package dev.assay.site;

import java.io.IOException;

/** The files of a site for who puts them elsewhere than into a folder. */
public final class SiteFiles {
  private SiteFiles() {}

  /**
   * Makes every file, the manifest last, and hands each over.
   *
   * @param taker called from several threads at once
   * @throws IOException what the taker threw, or evidence that vanished
   */
  public static void each(SiteInput input, SitePlan.Taker taker) throws IOException {
    taker.take(SiteManifest.NAME, SiteWriter.plan(input).make(taker).bytes());
  }
}
