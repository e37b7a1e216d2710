package org.aitreaty.kit.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A sheet as the page that is laid out: the sheet's content between the head and the running foot of the house.
 *
 * @param seed stands for everything in the sheet; the file's identifier is made from it
 */
record Paper(Document document, long seed) {

    private static final String STYLE = read("sheet.css");

    static Paper of(Sheet sheet) {
        Document document = builder().newDocument();
        Element html = document.createElement("html");
        html.setAttribute("lang", sheet.language().code());
        html.setAttribute("dir", sheet.language().direction());
        document.appendChild(html);
        html.appendChild(head(document, sheet));
        html.appendChild(body(document, sheet));
        if (sheet.language().isRightToLeft()) {
            RightToLeft.mirrorTables(document);
        }
        return new Paper(document, seed(sheet));
    }

    private static Element head(Document document, Sheet sheet) {
        Element head = document.createElement("head");
        append(head, "title", sheet.title());
        Element subject = append(head, "meta", null);
        subject.setAttribute("name", "subject");
        subject.setAttribute("content", sheet.subject());
        append(head, "style", STYLE + style(sheet.language()) + sheet.style());
        return head;
    }

    /** The foot comes first: a running element is on the pages from the one it stands on. */
    private static Element body(Document document, Sheet sheet) {
        Element body = document.createElement("body");
        foot(append(body, "div", null), sheet);
        Element content = parsed("<main>" + sheet.content() + "</main>").getDocumentElement();
        for (Node node = content.getFirstChild(); node != null; node = node.getNextSibling()) {
            body.appendChild(document.importNode(node, true));
        }
        return body;
    }

    /** The first line shares its place with the page number; the others have the whole width. */
    private static void foot(Element foot, Sheet sheet) {
        foot.setAttribute("id", "foot");
        Element row = append(append(foot, "table", null), "tr", null);
        append(row, "td", sheet.foot().isEmpty() ? "" : sheet.foot().getFirst());
        Element number = append(row, "td", null);
        number.setAttribute("class", "number");
        for (String part : sheet.language().pageWords().splitWithDelimiters("\\{pages?}", 0)) {
            boolean counter = part.startsWith("{");
            append(number, "span", counter ? null : part).setAttribute("class", counter ? part.substring(1, part.length() - 1) : "words");
        }
        sheet.foot().stream().skip(1).forEach(line -> append(foot, "p", line));
    }

    private static Element append(Element parent, String name, String text) {
        Element element = parent.getOwnerDocument().createElement(name);
        if (text != null) {
            element.setTextContent(text);
        }
        parent.appendChild(element);
        return element;
    }

    private static String style(PrintLanguage language) {
        return "body { font-family: " + Typeface.families(language) + "; }\n";
    }

    private static Document parsed(String text) {
        try {
            return builder().parse(new InputSource(new StringReader(text)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("The content of the sheet is not well-formed XHTML: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads no document type: it could name files and addresses, or grow without end. */
    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long seed(Sheet sheet) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sheet.toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String name) {
        try (InputStream file = Paper.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parser's own handler prints to the standard error stream. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException exception) {
            // Nothing in a sheet depends on what a parser warns of.
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
