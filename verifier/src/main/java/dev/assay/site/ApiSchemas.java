package dev.assay.site;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The JSON Schemas of what the site says to programs. */
final class ApiSchemas {
  private ApiSchemas() {}

  /** The schema of a document of {@link Api#NAMES}. */
  static byte[] bytes(String name) {
    String resource = "/dev/assay/schema/api-" + name + ".schema.json";
    try (InputStream in = ApiSchemas.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource + " is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
