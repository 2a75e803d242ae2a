package dev.assay.model;

import java.util.Arrays;
import java.util.Optional;

/** A language people read: every message, rule and page exists in each of them. */
public enum Lang {
  EN("en"),
  ZH_CN("zh-CN");

  private final String tag;

  Lang(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag, e.g. {@code zh-CN}. */
  public String tag() {
    return tag;
  }

  /** The language with exactly this BCP 47 tag, or empty. */
  public static Optional<Lang> ofTag(String tag) {
    return Arrays.stream(values()).filter(lang -> lang.tag.equals(tag)).findFirst();
  }
}
