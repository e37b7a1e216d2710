package org.aitreaty.kit.print;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What the printing library leaves undone for Arabic. */
final class RightToLeft {

    private static final String VOWEL_SIGNS = "\u064B\u064B\u064C\u064C\u064D\u064D\u064E\u064E\u064F\u064F\u0650\u0650\u0651\u0651\u0652\u0652";
    private static final char FIRST_SPACED_SIGN = '\uFE70';

    private RightToLeft() {}

    /** Turns the cells of all rows round: the library lays tables out from the left in every language. */
    static void mirrorTables(Document document) {
        NodeList rows = document.getElementsByTagName("tr");
        for (int i = 0; i < rows.getLength(); i++) {
            Node row = rows.item(i);
            List<Node> cells = new ArrayList<>();
            for (Node node = row.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element) {
                    cells.add(node);
                }
            }
            Collections.reverse(cells);
            // Appending what is already there moves it.
            cells.forEach(row::appendChild);
        }
    }

    /** Gives the mirrored rows the order in which they are read aloud. */
    static void restoreReadingOrder(PDDocument pdf) {
        restore(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject());
    }

    private static void restore(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            if ("TR".equals(element.getNameAsString(COSName.S))) {
                List<COSBase> cells = new ArrayList<>(array.toList());
                Collections.reverse(cells);
                array.clear();
                array.addAll(cells);
            }
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSDictionary kid) {
                    restore(kid);
                }
            }
        } else if (kids instanceof COSDictionary kid) {
            restore(kid);
        }
    }

    /** Joins letters as the library's own does, but leaves vowel signs above their letter instead of giving them a place of their own. */
    static final class Joining extends ICUBidiReorderer {

        @Override
        public String shapeText(String text) {
            StringBuilder joined = new StringBuilder(super.shapeText(text));
            for (int i = 0; i < joined.length(); i++) {
                int sign = joined.charAt(i) - FIRST_SPACED_SIGN;
                if (sign >= 0 && sign < VOWEL_SIGNS.length()) {
                    joined.setCharAt(i, VOWEL_SIGNS.charAt(sign));
                }
            }
            return joined.toString();
        }
    }
}
