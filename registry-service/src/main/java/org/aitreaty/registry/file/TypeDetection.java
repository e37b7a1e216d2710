package org.aitreaty.registry.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells by its first bytes what a content really is. Neither the name nor the sender's word counts, and nothing is
 * parsed or unpacked.
 */
@ApplicationScoped
public class TypeDetection {

    /** @return the media type without parameters, e.g. {@code application/pdf}; {@code application/octet-stream} when nothing is recognised */
    public String detect(byte[] beginning) {
        try {
            return Table.TYPES.detect(new ByteArrayInputStream(beginning), new Metadata()).getBaseType().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read with the first document, not with the service's start. */
    private static final class Table {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }
}
