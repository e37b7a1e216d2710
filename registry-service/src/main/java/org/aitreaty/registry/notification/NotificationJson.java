package org.aitreaty.registry.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.language.SixLanguages;
import org.aitreaty.registry.treaty.TextStanding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Depositary notifications as JSON. */
final class NotificationJson {

    private NotificationJson() {}

    @Schema(name = "DepositaryNotificationSummary", description = "A depositary notification in short.")
    record Item(
            @Schema(description = "Number, without a gap within a year.", examples = {"C.N.12.2026.AIS-1"}) String number,
            @Schema(description = "What is notified.") NotificationKind kind,
            @Schema(nullable = true, description = "Code of the State or organisation it concerns; null where it concerns all alike.", examples = {"BRA"})
                    String state,
            @Schema(description = "Its date: a legal day at the seat.", examples = {"2026-11-23"}) LocalDate date,
            @Schema(description = "When it was issued.", examples = {"2026-11-23T14:00:00Z"}) Instant issuedAt,
            @Schema(description = "Subject in the six languages.") SixLanguages subject,
            @Schema(nullable = true, description = "The act it tells of.", examples = {"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"}) UUID actionId,
            @Schema(description = "True where it tells of what a demonstration has made up.", examples = {"true"}) boolean demonstration) {

        static Item of(DepositaryNotification it, Map<OfficialLanguage, NotificationText> texts) {
            return new Item(
                    it.number(),
                    it.kind(),
                    it.state(),
                    it.legalDay(),
                    it.issuedAt(),
                    new SixLanguages(
                            subject(texts, OfficialLanguage.EN),
                            subject(texts, OfficialLanguage.FR),
                            subject(texts, OfficialLanguage.ES),
                            subject(texts, OfficialLanguage.RU),
                            subject(texts, OfficialLanguage.ZH),
                            subject(texts, OfficialLanguage.AR)),
                    it.actionId(),
                    it.isDemonstration());
        }

        private static String subject(Map<OfficialLanguage, NotificationText> texts, OfficialLanguage language) {
            return texts.get(language).subject();
        }
    }

    @Schema(name = "DepositaryNotificationPage", description = "A part of the notifications, in the order of their numbers, the newest first.")
    record Page(
            @Schema(description = "The notifications.") List<Item> items,
            @Schema(description = "Pass it as cursor for the next page; null on the last one.", nullable = true) String nextCursor) {}

    @Schema(name = "DepositaryNotificationText", description = "A notification in one language, as it was issued.")
    record Text(
            @Schema(description = "Subject.", examples = {"Brazil: Ratification"}) String subject,
            @Schema(description = "Facts in their order.") List<Line> facts,
            @Schema(description = "Sentences; the first stands before the facts, the others after them.") List<String> paragraphs,
            @Schema(description = "AUTHENTIC in the languages in which the depositary notifies, English and French; the others are translations.")
                    TextStanding standing) {

        static Text of(NotificationText text) {
            return new Text(
                    text.subject(),
                    text.facts().stream().map(fact -> new Line(fact.name(), fact.value())).toList(),
                    text.paragraphs(),
                    text.standing());
        }
    }

    @Schema(name = "DepositaryNotificationFact", description = "A fact with its name.")
    record Line(
            @Schema(description = "What it is.", examples = {"Received by the depositary"}) String name,
            @Schema(description = "The fact.", examples = {"23 November 2026"}) String value) {}

    @Schema(name = "DepositaryNotificationQuotation", description = "Legal text that a notification quotes.")
    record Quoted(
            @Schema(description = "What it is.", enumeration = {"STATEMENT", "REASON", "EXPLANATION"}) String what,
            @Schema(description = "Language in which it is quoted; und where the register was not told.", examples = {"pt"}) String language,
            @Schema(description = "Whether this version of it is the authentic one.") TextStanding standing,
            @Schema(description = "The text.", examples = {"The Government understands article 7(1) to ..."}) String text) {

        static Quoted of(Quotation quotation) {
            return new Quoted(quotation.what().name(), quotation.language(), quotation.standing(), quotation.text());
        }
    }

    @Schema(name = "DepositaryNotification", description = "A depositary notification, as it was issued.")
    record View(
            @Schema(description = "The notification in short.") Item summary,
            @Schema(description = "Article of the treaty text it rests on.", examples = {"13(1)"}) String article,
            @Schema(nullable = true, description = "Number of the notification it corrects.", examples = {"C.N.11.2026.AIS-1"}) String corrects,
            @Schema(description = "Numbers of the notifications that correct it, the earliest first.", examples = {"[]"}) List<String> correctedBy,
            @Schema(description = "Its text by the code of the language.") Map<String, Text> texts,
            @Schema(description = "Legal text quoted, in its own language.") List<Quoted> quotations) {

        static Map<String, Text> texts(Map<OfficialLanguage, NotificationText> texts) {
            Map<String, Text> byTag = new TreeMap<>();
            texts.forEach((language, text) -> byTag.put(language.tag(), Text.of(text)));
            return byTag;
        }
    }

    @Schema(name = "DepositaryNotificationCorrection", description = "What was wrong with a notification.")
    record Correct(
            @Schema(required = true, description = "Explanation by the code of its language; English and French always.", examples = {"{\"en\":\"The date was misprinted.\",\"fr\":\"La date était erronée.\"}"})
                    Map<String, String> explanation) {}
}
