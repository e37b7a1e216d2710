package org.aitreaty.kit.print;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.w3c.dom.Document;

/**
 * Prints sheets as PDF: tagged (PDF/UA-1), with its typefaces embedded in part, and the same bytes for the same sheet.
 * It reads nothing but the sheet and its own files: a sheet that asks for an address is refused.
 */
@Singleton
public class Printer {

    private static final String HOUSE = "Treaty secretariat suite";
    /** Printing takes tens of megabytes while it lasts, and a processor: many at once would starve all other requests. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore places;
    private final Duration patience;
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    public Printer() {
        this(AT_ONCE, PATIENCE);
    }

    Printer(int atOnce, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
        OwnFonts.use();
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * @throws IllegalArgumentException when the sheet is not well-formed or asks for anything outside it
     * @throws ProblemException 503 when too many others are being printed
     */
    public byte[] print(Sheet sheet) {
        Paper paper = Paper.of(sheet);
        takePlace();
        try {
            return print(sheet, paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(
                ProblemType.PART_UNAVAILABLE, "Too many documents are being printed. Try again in a moment.", List.of(), patience);
    }

    private byte[] print(Sheet sheet, Paper paper) throws IOException {
        List<String> asked = new ArrayList<>();
        try (PdfBoxRenderer renderer = builder(paper.document(), sheet.language(), asked).buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            if (!asked.isEmpty()) {
                throw new IllegalArgumentException("A sheet may not ask for anything outside it: " + asked);
            }
            if (sheet.language().isRightToLeft()) {
                RightToLeft.restoreReadingOrder(pdf);
            }
            describe(pdf.getDocumentInformation(), sheet);
            pdf.setDocumentId(paper.seed());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private PdfRendererBuilder builder(Document document, PrintLanguage language, List<String> asked) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(document, null);
        builder.withProducer(HOUSE);
        builder.usePdfUaAccessibility(true);
        builder.useReplacementText("\uFFFD");
        builder.useExternalResourceAccessControl(
                (address, kind) -> !asked.add(kind + " " + address), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl((address, kind) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new RightToLeft.Joining());
        builder.defaultTextDirection(language.isRightToLeft() ? TextDirection.RTL : TextDirection.LTR);
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        Typeface.addAllTo(builder);
        return builder;
    }

    private static void describe(PDDocumentInformation information, Sheet sheet) {
        information.setCreator(HOUSE);
        information.setCreationDate(GregorianCalendar.from(sheet.made().atZone(ZoneOffset.UTC)));
        information.setModificationDate(null);
    }
}
