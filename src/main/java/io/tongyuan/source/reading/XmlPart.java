package io.tongyuan.source.reading;

import io.tongyuan.model.Failed;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Pulls elements from one part of an XLSX. No document type is accepted: without one there are no entities to expand. */
final class XmlPart implements Closeable {
    private static final XMLInputFactory FACTORY = factory();

    private final Path file;
    private final String name;
    private final PartStream in;
    private final XMLStreamReader xml;

    XmlPart(Path file, String name, PartStream in) {
        this.file = file;
        this.name = name;
        this.in = in;
        try {
            this.xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** The JDK's own parser, whatever else stands on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory f = XMLInputFactory.newDefaultFactory();
        f.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        f.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        f.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        f.setProperty(XMLInputFactory.IS_COALESCING, false);
        f.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return f;
    }

    /** The next start or end of an element; false at the end of the part. */
    boolean next() {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new Failed("XLSX_ENTITIES", file + " 的 " + name + " 含有文档类型或实体声明，正常的工作簿没有，已拒绝读取");
                }
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | ArrayIndexOutOfBoundsException e) {
            throw broken(e);
        }
    }

    boolean starts(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** Whatever its namespace; "" where it is absent. */
    String attribute(String local) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(local)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Text of the element begun, nested ones included; of what is over the limit only the first part is kept. */
    void text(StringBuilder into, int limit) {
        try {
            for (int depth = 1; depth > 0 && xml.hasNext(); ) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (into.length() <= limit) {
                            into.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                        }
                    }
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                            throw new Failed("XLSX_ENTITIES", file + " 的 " + name + " 含有实体引用，正常的工作簿没有，已拒绝读取");
                    default -> { }
                }
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private Failed broken(Exception e) {
        return new Failed("XLSX_BROKEN", file + " 的 " + name + " 已损坏，读不下去：" + e.getMessage().lines().findFirst().orElse("")
                + "；请在 Excel 中重新保存", e);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
