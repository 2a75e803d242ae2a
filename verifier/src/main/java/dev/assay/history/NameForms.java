package dev.assay.history;

import java.text.Normalizer;

/** The Unicode forms of names: a file system may change the form, git keeps what it was given. */
final class NameForms {
  private NameForms() {}

  /** The composed form (NFC). */
  static String composed(String name) {
    for (int i = 0; i < name.length(); i++) {
      // Below U+0300 there are no combining signs: every text is composed already.
      if (name.charAt(i) >= 0x300) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
      }
    }
    return name;
  }
}
