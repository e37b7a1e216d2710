package org.aitreaty.kit.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes tables as CSV (RFC 4180), in UTF-8.
 *
 * <p><b>Formulas.</b> A spreadsheet runs what begins like a formula, also when it came from the name of a
 * laboratory. Text that begins so is preceded by an apostrophe, which spreadsheets take as "this is text".
 *
 * <p><b>Leading zeros.</b> CSV has no types: a spreadsheet that opens the file by a double click reads the code
 * {@code 004} as the number 4. Text always stands in quotes here and numbers never do, so programs that look at the
 * quotes keep the zeros (LibreOffice with "quoted field as text", R, PostgreSQL); in Excel the column has to be
 * imported as text. What must survive every spreadsheet needs a column without leading zeros beside it, such as the
 * alpha-3 code.
 */
public final class Csv {

    /** Besides the four signs and the two control characters, their full-width forms: East Asian spreadsheets take them as the same. */
    private static final String BEGIN_FORMULAS = "=+-@\t\r\n＝＋－＠";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.NON_NUMERIC).get();

    private final StringBuilder text = new StringBuilder();
    private final int columns;

    /** A table that begins with these headings. */
    public Csv(List<String> headings) {
        this.columns = headings.size();
        write(headings);
    }

    /**
     * Adds a row. Numbers are written as they are, null as an empty cell, everything else as text.
     *
     * @throws IllegalArgumentException when it has another number of cells than there are headings
     */
    public Csv row(List<?> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(cells.size() + " cells under " + columns + " headings");
        }
        write(cells);
        return this;
    }

    /** @param byteOrderMark whether to begin with the mark by which Excel knows UTF-8; other programs may take it for text */
    public byte[] bytes(boolean byteOrderMark) {
        return ((byteOrderMark ? BYTE_ORDER_MARK : "") + text).getBytes(StandardCharsets.UTF_8);
    }

    private void write(List<?> cells) {
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            List<Object> harmless = cells.stream().map(Csv::harmless).toList();
            printer.printRecord(harmless);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object harmless(Object cell) {
        if (cell == null || cell instanceof Number) {
            return cell;
        }
        String text = cell.toString();
        return !text.isEmpty() && BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
