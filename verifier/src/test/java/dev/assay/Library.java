package dev.assay;

import java.util.List;

/** A library and the packages its types live in. */
enum Library {
  JDK("java..", "javax.xml..", "org.w3c.dom..", "org.xml.sax.."),
  JACKSON("tools.jackson..", "com.fasterxml.jackson.annotation.."),
  SNAKEYAML("org.snakeyaml.engine.."),
  COMMONMARK("org.commonmark.."),
  RE2J("com.google.re2j.."),
  JGIT("org.eclipse.jgit.."),
  NETWORKNT("com.networknt.."),
  CEL("dev.cel..", "com.google.protobuf..", "com.google.common.."),
  FREEMARKER("freemarker.."),
  PICOCLI("picocli..");

  private final List<String> packages;

  Library(String... packages) {
    this.packages = List.of(packages);
  }

  List<String> packages() {
    return packages;
  }
}
