package org.aitreaty.permits.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;

/** Takes in complaints from anyone. */
@ApplicationScoped
class Lodging {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 5_000;
    private static final int MOST_HASHES = 100;
    private static final int SECRET_BYTES = 20;
    private static final int MOST_A_DAY = 10;
    private static final Duration DAY = Duration.ofHours(24);

    private final Complaints complaints;
    private final Journal journal;
    private final TreatyTime time;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    Lodging(Complaints complaints, Journal journal, TreatyTime time, ObjectMapper json) {
        this.complaints = complaints;
        this.journal = journal;
        this.time = time;
        this.json = json;
    }

    /** @throws ProblemException 422 with everything wrong in it */
    Complaint.Matter read(ComplaintJson.Lodge sent) {
        InputCheck check = new InputCheck();
        String contact = check.text("/contact", sent.contact(), LONGEST_NAME);
        check.refuseIf(
                contact != null && !contact.matches("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;.]+"),
                "/contact",
                "NOT_AN_ADDRESS",
                "This is not an address of electronic mail.",
                "Write one address, e.g. jean@example.org.");
        Complaint.Matter matter = new Complaint.Matter(
                check.text("/complainant", sent.complainant(), LONGEST_NAME),
                check.oneOf("/capacity", sent.capacity(), Complaint.Capacity.class),
                contact,
                check.text("/works", sent.works(), LONGEST_TEXT),
                check.text("/grounds", sent.grounds(), LONGEST_TEXT),
                check.text("/aimedAt", sent.aimedAt(), LONGEST_TEXT),
                hashes(check, sent.itemHashes()));
        check.throwIfAny();
        return matter;
    }

    private String hashes(InputCheck check, List<String> sent) {
        List<String> hashes = new ArrayList<>();
        List<String> given = sent == null ? List.of() : sent;
        check.refuseIf(given.size() > MOST_HASHES, "/itemHashes", "TOO_MANY", "There are more than 100.", "Give 100; the officer will ask for more.");
        for (int i = 0; i < Math.min(given.size(), MOST_HASHES); i++) {
            String hash = given.get(i);
            boolean good = hash != null && hash.matches("[0-9a-fA-F]{64}");
            check.refuseIf(!good, "/itemHashes/" + i, "NOT_A_HASH", "This is not a SHA-256.", "Write its 64 hexadecimal digits.");
            hashes.add(good ? hash.toLowerCase(Locale.ROOT) : null);
        }
        try {
            return json.writeValueAsString(hashes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes a complaint, with its journal entry, in the transaction under way. Whether what it names exists is not told: the
     * register of datasets is not public.
     *
     * @throws ProblemException 429 when as many as may be came from one contact within a day
     */
    @Transactional(Transactional.TxType.MANDATORY)
    ComplaintJson.Receipt lodge(Actor actor, Complaint.Matter matter) {
        Instant now = time.now();
        if (complaints.countFrom(matter.contact(), now.minus(DAY)) >= MOST_A_DAY) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS, "Ten complaints came from this contact within a day. Name several works in one complaint, or go on tomorrow.", List.of(), DAY);
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Complaint complaint = Complaint.lodged(complaints.nextNumber(time.legalDay(now).getYear()), secret, matter, now);
        complaints.persist(complaint);
        // Nothing of who complains or of what: the journal cannot forget.
        journal.record(
                actor,
                JournalEvent.created(
                        ComplaintLifecycle.LODGE.event(), "copyright-complaint", complaint.id(), Map.of("number", complaint.number()), Visibility.RESTRICTED));
        return new ComplaintJson.Receipt(complaint.number(), secret, complaint.status().name(), now);
    }
}
