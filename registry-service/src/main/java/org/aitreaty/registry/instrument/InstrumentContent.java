package org.aitreaty.registry.instrument;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.function.BiConsumer;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.registry.action.TreatyActionJson;
import org.aitreaty.registry.authority.Office;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a delegation has written so far; anything may still be missing. Stored as it was sent. */
@RegisterForReflection
@Schema(name = "InstrumentContent", description = "What an instrument says. A draft may be incomplete; what its type needs is checked before it is sent.")
public record InstrumentContent(
        @Schema(nullable = true, description = "Date the instrument bears.", format = "date", examples = {"2026-11-20"}) String instrumentDate,
        @Schema(
                        nullable = true,
                        description = "Legal day from which it counts, for succession, provisional and territorial application.",
                        format = "date",
                        examples = {"2026-12-01"})
                String effectiveDate,
        @Schema(nullable = true, description = "Who signed it.") Signer signatory,
        @Schema(nullable = true, description = "The earlier act it is about.", examples = {"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"}) String target,
        @Schema(nullable = true, description = "Articles a reservation is to, or an objection concerns.", examples = {"[\"7(1)\"]"}) List<String> articles,
        @Schema(nullable = true, description = "Text of a reservation, declaration or objection.", maxLength = 20000, examples = {"The Government understands article 7(1) to ..."}) String statement,
        @Schema(nullable = true, description = "True where an objecting State definitely wants no treaty relations.", examples = {"false"}) Boolean opposesEntryIntoForce,
        @Schema(nullable = true, description = "Code of the State succeeded to.", examples = {"SDN"}) String predecessor,
        @Schema(nullable = true, description = "Territories the treaty is extended to.", examples = {"[\"HKG\"]"}) List<String> territories,
        @Schema(nullable = true, description = "ISO 639-1 code of the language of the instrument.", examples = {"pt"}) String language,
        @Schema(nullable = true, description = "Identifier of the scan of the instrument, uploaded before.", examples = {"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"})
                String document,
        @Schema(nullable = true, description = "Identifier of the scan of full powers.", examples = {"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"})
                String fullPowersDocument,
        @Schema(nullable = true, description = "What every reader should know besides. Public once accepted.", maxLength = 2000, examples = {"Sent by the Permanent Mission."}) String note) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_STATEMENT = 20_000;
    private static final int MOST_LINES = 50;

    static final InstrumentContent EMPTY =
            new InstrumentContent(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Who signs it, as far as it is written: unlike in the register, each part may still be missing. */
    @RegisterForReflection
    @Schema(name = "InstrumentSigner", description = "Who signs an instrument, as far as it is written; the check tells what is missing.")
    public record Signer(
            @Schema(nullable = true, description = "Name as on the instrument.", maxLength = 200, examples = {"Maria Silva"}) String name,
            @Schema(nullable = true, description = "Office.", implementation = Office.class, examples = {"MINISTER_FOR_FOREIGN_AFFAIRS"}) String office,
            @Schema(nullable = true, description = "Full powers, which every office but the three highest needs.") Powers fullPowers) {

        private TreatyActionJson.SignatoryInput submit() {
            return new TreatyActionJson.SignatoryInput(name, office, fullPowers == null ? null : fullPowers.submit());
        }

        /** @param line takes each line with its pointer from here */
        private void check(BiConsumer<String, String> line) {
            line.accept("/name", name);
            line.accept("/office", office);
            if (fullPowers != null) {
                line.accept("/fullPowers/issuedByOffice", fullPowers.issuedByOffice());
                line.accept("/fullPowers/issuedByName", fullPowers.issuedByName());
                line.accept("/fullPowers/issuedOn", fullPowers.issuedOn());
            }
        }
    }

    /** Full powers, as far as they are written. */
    @RegisterForReflection
    @Schema(name = "InstrumentFullPowers", description = "Full powers that come with an instrument, as far as they are written.")
    public record Powers(
            @Schema(nullable = true, description = "Office of who issued them.", implementation = Office.class, examples = {"HEAD_OF_STATE"})
                    String issuedByOffice,
            @Schema(nullable = true, description = "Name of who issued them.", maxLength = 200, examples = {"João Souza"}) String issuedByName,
            @Schema(nullable = true, description = "The date they bear.", format = "date", examples = {"2026-11-01"}) String issuedOn) {

        private TreatyActionJson.FullPowersInput submit() {
            return new TreatyActionJson.FullPowersInput(issuedByOffice, issuedByName, issuedOn);
        }
    }

    /** The same in the form in which the depositary's own clerks enter an act. */
    TreatyActionJson.Submit submit(String state, String type, String receivedAt) {
        return new TreatyActionJson.Submit(
                state,
                type,
                instrumentDate,
                receivedAt,
                effectiveDate,
                signatory == null ? null : signatory.submit(),
                target,
                articles,
                statement,
                opposesEntryIntoForce,
                predecessor,
                territories,
                null,
                null,
                language,
                note);
    }

    /** What must be right even of a draft: lengths, and nothing that cannot be shown. */
    void check(InputCheck check) {
        text(check, "/content/instrumentDate", instrumentDate(), LONGEST_LINE);
        text(check, "/content/effectiveDate", effectiveDate(), LONGEST_LINE);
        text(check, "/content/target", target(), LONGEST_LINE);
        text(check, "/content/statement", statement(), LONGEST_STATEMENT);
        text(check, "/content/predecessor", predecessor(), LONGEST_LINE);
        text(check, "/content/language", language(), LONGEST_LINE);
        text(check, "/content/document", document(), LONGEST_LINE);
        text(check, "/content/fullPowersDocument", fullPowersDocument(), LONGEST_LINE);
        text(check, "/content/note", note(), LONGEST_NOTE);
        lines(check, "/content/articles", articles());
        lines(check, "/content/territories", territories());
        if (signatory() != null) {
            signatory().check((pointer, line) -> text(check, "/content/signatory" + pointer, line, LONGEST_LINE));
        }
    }

    /** An empty line is nothing yet, and no mistake in a draft. */
    private static void text(InputCheck check, String pointer, String text, int longest) {
        if (text != null && !text.isBlank()) {
            check.optionalText(pointer, text, longest);
        }
    }

    private static void lines(InputCheck check, String pointer, List<String> lines) {
        if (lines != null) {
            check.refuseIf(lines.size() > MOST_LINES, pointer, "TOO_MANY", "These are more than " + MOST_LINES + ".", "Name fewer.");
            for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
                text(check, pointer + "/" + i, lines.get(i), LONGEST_LINE);
            }
        }
    }
}
