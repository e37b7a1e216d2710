package org.aitreaty.registry.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.letter.Letterhead;
import org.aitreaty.registry.treaty.TreatyTexts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Writes notifications as feeds. */
@ApplicationScoped
class NotificationFeed {

    static final String ATOM = "application/atom+xml";
    static final String JSON_FEED = "application/feed+json";
    private static final String ATOM_NAMESPACE = "http://www.w3.org/2005/Atom";

    private final Letterhead letterhead;
    private final TreatyTexts texts;

    NotificationFeed(Letterhead letterhead, TreatyTexts texts) {
        this.letterhead = letterhead;
        this.texts = texts;
    }

    /** A notification with its texts. */
    record Entry(DepositaryNotification notification, Map<OfficialLanguage, NotificationText> texts) {}

    @Schema(name = "NotificationJsonFeed", description = "A JSON Feed of version 1.1.")
    record JsonFeed(
            @Schema(description = "Version of the format.", examples = {"https://jsonfeed.org/version/1.1"}) String version,
            @Schema(description = "Title.", examples = {"Traité sur le développement sûr de l’intelligence artificielle"}) String title,
            @Schema(description = "The page of the portal with the same notifications.", examples = {"https://portal.example/fr/notifications"}) String home_page_url,
            @Schema(description = "Language of all texts.", examples = {"fr"}) String language,
            @Schema(description = "The notifications, the newest first.") List<JsonItem> items) {}

    @Schema(name = "NotificationJsonFeedItem", description = "A notification in a JSON Feed.")
    record JsonItem(
            @Schema(description = "URN of the notification.", examples = {"urn:uuid:019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"}) String id,
            @Schema(description = "The notification in the portal.", examples = {"https://portal.example/fr/notifications/C.N.12.2026.AIS-1"}) String url,
            @Schema(description = "Number and subject.", examples = {"C.N.12.2026.AIS-1 – Brésil : Ratification"}) String title,
            @Schema(description = "Facts and sentences, one a line.", examples = {"Numéro: C.N.12.2026.AIS-1"}) String content_text,
            @Schema(description = "When it was issued.") Instant date_published,
            @Schema(description = "Kind and State.", examples = {"[\"RATIFICATION\",\"BRA\"]"}) List<String> tags) {}

    JsonFeed json(List<Entry> entries, OfficialLanguage language, NotificationQuery query) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                title(language),
                page(language, query),
                language.tag(),
                entries.stream().map(entry -> item(entry, language)).toList());
    }

    private JsonItem item(Entry entry, OfficialLanguage language) {
        DepositaryNotification it = entry.notification();
        return new JsonItem(
                "urn:uuid:" + it.id(), link(it, language), heading(entry, language), content(entry, language), it.issuedAt(), tags(it));
    }

    private static List<String> tags(DepositaryNotification it) {
        return it.state() == null ? List.of(it.kind().name()) : List.of(it.kind().name(), it.state());
    }

    String atom(List<Entry> entries, OfficialLanguage language, NotificationQuery query) {
        try {
            StringWriter out = new StringWriter();
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM_NAMESPACE);
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM_NAMESPACE);
            xml.writeAttribute("xml:lang", language.tag());
            element(xml, "id", page(language, query));
            element(xml, "title", title(language));
            element(xml, "updated", (entries.isEmpty() ? Instant.EPOCH : entries.getFirst().notification().issuedAt()).toString());
            link(xml, page(language, query));
            for (Entry entry : entries) {
                entry(xml, entry, language);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return out.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void entry(XMLStreamWriter xml, Entry entry, OfficialLanguage language) throws XMLStreamException {
        DepositaryNotification it = entry.notification();
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + it.id());
        element(xml, "title", heading(entry, language));
        element(xml, "published", it.issuedAt().toString());
        element(xml, "updated", it.issuedAt().toString());
        xml.writeStartElement("author");
        element(xml, "name", texts.present().shortTitle().in(language));
        xml.writeEndElement();
        link(xml, link(it, language));
        for (String tag : tags(it)) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", tag);
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(content(entry, language));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String target) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("href", target);
    }

    private static String heading(Entry entry, OfficialLanguage language) {
        return entry.notification().number() + " – " + entry.texts().get(language).subject();
    }

    private static String content(Entry entry, OfficialLanguage language) {
        NotificationText text = entry.texts().get(language);
        StringBuilder lines = new StringBuilder();
        text.facts().forEach(fact -> lines.append(fact.name()).append(": ").append(fact.value()).append('\n'));
        text.paragraphs().forEach(paragraph -> lines.append(paragraph).append('\n'));
        return lines.toString();
    }

    private String title(OfficialLanguage language) {
        return texts.present().title().in(language);
    }

    private String link(DepositaryNotification it, OfficialLanguage language) {
        return letterhead.portalPage("/" + language.tag() + "/notifications/" + it.number()).toString();
    }

    private String page(OfficialLanguage language, NotificationQuery query) {
        StringBuilder address = new StringBuilder("/" + language.tag() + "/notifications");
        String separator = "?";
        if (query.state != null && !query.state.isBlank()) {
            address.append(separator).append("state=").append(query.state);
            separator = "&";
        }
        if (query.kind != null && !query.kind.isBlank()) {
            address.append(separator).append("kind=").append(query.kind);
        }
        return letterhead.portalPage(address.toString()).toString();
    }
}
