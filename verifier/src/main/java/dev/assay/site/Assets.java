package dev.assay.site;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The resources of the module {@code site-templates}, and the style sheet made from them. */
final class Assets {
  static final String ROOT = "/assay-site/";

  private Assets() {}

  static InputStream open(String name) throws IOException {
    InputStream in = Assets.class.getResourceAsStream(ROOT + name);
    if (in == null) {
      throw new FileNotFoundException("the resource " + name + " is missing from the jar");
    }
    return in;
  }

  static byte[] bytes(String name) {
    try (InputStream in = open(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** The one style sheet: Pico, then our own rules for screen and paper. */
  static byte[] style() {
    String pico = text("vendor/pico/pico.classless.min.css").strip();
    return (pico + "\n" + own() + "\n" + paper() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Our own rules as they are shipped. */
  static String own() {
    return small("assets/assay.css");
  }

  /** Our own rules for paper. */
  static String paper() {
    return small("assets/print.css");
  }

  /** Without comments and line ends. */
  private static String small(String name) {
    return text(name)
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("\\s+", " ")
        .replaceAll(" ?([{};,>]) ?", "$1")
        .replaceAll(": ", ":")
        .replace(";}", "}")
        .strip();
  }
}
