package dev.assay.report;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML file with indentation; characters that XML 1.0 cannot hold become U+FFFD. */
final class XmlFile {
  private final XMLStreamWriter xml;

  /** Per open element whether it has child elements. */
  private final Deque<Boolean> open = new ArrayDeque<>();

  XmlFile(XMLStreamWriter xml) {
    this.xml = xml;
  }

  void document() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
  }

  void start(String name) throws XMLStreamException {
    if (!open.isEmpty()) {
      open.pop();
      open.push(true);
    }
    line();
    xml.writeStartElement(name);
    open.push(false);
  }

  void start(String name, String attribute, String value) throws XMLStreamException {
    start(name);
    attribute(attribute, value);
  }

  void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, valid(value.replace('\n', ' ').replace('\t', ' ')));
  }

  void attribute(String name, long value) throws XMLStreamException {
    attribute(name, Long.toString(value));
  }

  void characters(String text) throws XMLStreamException {
    xml.writeCharacters(valid(text));
  }

  /** An element that holds only text. */
  void text(String name, String text) throws XMLStreamException {
    start(name);
    characters(text);
    endText();
  }

  /** Ends an element that holds text. */
  void endText() throws XMLStreamException {
    open.pop();
    xml.writeEndElement();
  }

  void end() throws XMLStreamException {
    if (open.pop()) {
      line();
    }
    xml.writeEndElement();
  }

  void close() throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEndDocument();
    xml.flush();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(open.size()));
  }

  /** XML 1.0 §2.2 Char; a carriage return would not survive, so it becomes visible too. */
  static String valid(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c ->
                out.appendCodePoint(
                    c == '\t'
                            || c == '\n'
                            || (c >= 0x20 && c <= 0xd7ff && !(c >= 0x7f && c <= 0x9f))
                            || (c >= 0xe000 && c <= 0xfffd)
                            || (c >= 0x10000 && c <= 0x10ffff)
                        ? c
                        : 0xfffd));
    return out.toString();
  }
}
