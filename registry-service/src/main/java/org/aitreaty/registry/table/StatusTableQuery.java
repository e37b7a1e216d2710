package org.aitreaty.registry.table;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.print.PrintLanguage;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.status.AsOf;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the status list. */
public class StatusTableQuery {

    @QueryParam("asOf")
    String asOf;

    @QueryParam("knownAt")
    @Parameter(description = "Consider only what the register knew at this instant. Now when missing.", example = "2026-11-23")
    String knownAt;

    @QueryParam("lang")
    @Parameter(
            description = "Language of names and words, and of the order of the rows. English when missing.",
            example = "fr",
            schema = @Schema(type = SchemaType.STRING, enumeration = {"en", "fr", "es", "ru", "zh", "ar"}))
    String lang;

    @QueryParam("format")
    @Parameter(
            description = "Instead of the Accept header, which a link cannot set.",
            example = "pdf",
            schema = @Schema(type = SchemaType.STRING, enumeration = {"json", "csv", "pdf"}))
    String format;

    @QueryParam("bom")
    @Parameter(
            description = "Whether CSV begins with the byte order mark by which Excel knows UTF-8. Not when missing.",
            example = "true",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String byteOrderMark;

    /**
     * The parameters as they were understood.
     *
     * @param format null when the address does not say
     */
    record Read(AsOf at, PrintLanguage language, Format format, boolean byteOrderMark) {

        Read as(Format chosen) {
            return new Read(at, language, chosen, byteOrderMark);
        }
    }

    Read read(TreatyTime time) {
        AsOf at = AsOf.read(time, asOf, knownAt);
        InputCheck check = new InputCheck();
        PrintLanguage language = oneOf(check, "?lang", lang, PrintLanguage.values(), PrintLanguage::code);
        Format chosen = oneOf(check, "?format", format, Format.values(), Format::code);
        Boolean mark = oneOf(check, "?bom", byteOrderMark, new Boolean[] {true, false}, Object::toString);
        check.throwIfAny();
        return new Read(at, language == null ? PrintLanguage.EN : language, chosen, Boolean.TRUE.equals(mark));
    }

    /** Null when missing or refused. */
    private static <T> T oneOf(InputCheck check, String pointer, String value, T[] all, Function<T, String> code) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return Arrays.stream(all).filter(candidate -> code.apply(candidate).equals(value)).findFirst().orElseGet(() -> {
            check.refuse(
                    pointer,
                    "NOT_ONE_OF",
                    "That is not known here.",
                    "Use one of: " + Arrays.stream(all).map(code).collect(Collectors.joining(", ")) + ".");
            return null;
        });
    }
}
