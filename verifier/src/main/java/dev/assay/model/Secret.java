package dev.assay.model;

import java.util.Objects;

/**
 * A stretch of a text that looks like a key, a token or a password.
 *
 * @param start UTF-16 offset of its first character
 * @param end offset after its last character
 * @param name what the text calls it; empty when it says itself what it is
 * @param value the stretch itself: never to be shown
 */
public record Secret(int start, int end, Sort sort, String name, String value) {
  /** What a secret is. */
  public enum Sort {
    PRIVATE_KEY("private key", "私钥"),
    TOKEN("access token", "访问令牌"),
    URL_PASSWORD("password in a URL", "网址中的密码"),
    WEB_HOOK("address of a web hook", "Webhook 地址"),
    AUTHORIZATION("authorization header", "授权头"),
    ASSIGNMENT("secret value", "机密值");

    private final Text title;

    Sort(String en, String zh) {
      this.title = new Text(en, zh);
    }

    /** What people call it. */
    public Text title() {
      return title;
    }
  }

  public Secret {
    Objects.requireNonNull(sort, "sort must not be null");
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(value, "value must not be null");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("nothing from " + start + " to " + end);
    }
  }

  static Secret of(String text, int start, int end, Sort sort, String name) {
    return new Secret(start, end, sort, name, text.substring(start, end));
  }

  /** The value stays out of logs and messages. */
  @Override
  public String toString() {
    return sort + "[" + start + ", " + end + ")";
  }
}
