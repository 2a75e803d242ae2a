package planted.site;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/** Reaches out of the machine. */
final class OpensUrl {
  private OpensUrl() {}

  static InputStream open(URL url) throws IOException {
    return url.openStream();
  }
}
