package org.aitreaty.permits.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.aitreaty.kit.actor.Actor;

/** Says who sees a complaint, and how much of it. */
@ApplicationScoped
class ReadingComplaints {

    static final String READ = "copyright-complaint:read";

    private final Complaints complaints;
    private final ObjectMapper json;

    ReadingComplaints(Complaints complaints, ObjectMapper json) {
        this.complaints = complaints;
        this.json = json;
    }

    /** A complaint as one of those who may see it sees it. @param side on which the reader stands */
    record Seen(Complaint complaint, ComplaintEntry.Side side) {}

    /**
     * A complaint by its number: for whoever has its secret, the organisation that answers for the dataset once it is admitted,
     * and the secretariat. Empty for all others, as if there were none.
     */
    Optional<Seen> find(Actor actor, String number, String secret) {
        return complaints.byNumber(number).flatMap(complaint -> {
            if (complaint.isOpenedBy(secret)) {
                return Optional.of(new Seen(complaint, ComplaintEntry.Side.COMPLAINANT));
            }
            if (!actor.may(READ)) {
                return Optional.empty();
            }
            if (actor.isStaff()) {
                return Optional.of(new Seen(complaint, ComplaintEntry.Side.SECRETARIAT));
            }
            return actor.actsForOrganisation(complaint.organisation()) ? Optional.of(new Seen(complaint, ComplaintEntry.Side.OWNER)) : Optional.empty();
        });
    }

    ComplaintJson.View view(Seen seen, Actor actor) {
        Complaint complaint = seen.complaint();
        boolean owner = seen.side() == ComplaintEntry.Side.OWNER;
        boolean complainant = seen.side() == ComplaintEntry.Side.COMPLAINANT;
        return new ComplaintJson.View(
                complaint.number(),
                complaint.status().name(),
                complaint.complainant(),
                complaint.capacity().name(),
                owner ? null : complaint.contact(),
                complaint.works(),
                complaint.grounds(),
                complaint.aimedAt(),
                hashes(complaint.itemHashes()),
                complainant || complaint.datasetId() == null ? null : complaint.datasetId().toString(),
                complaint.organisation(),
                complainant ? null : complaint.part(),
                complaint.lodgedAt(),
                complaints.entriesOf(complaint.id()).stream().map(ComplaintJson.Entry::of).toList(),
                complainant ? List.of() : ComplaintLifecycle.allowedActions(complaint.status(), actor));
    }

    private List<String> hashes(String stored) {
        try {
            return json.readValue(stored, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The hashes of a complaint cannot be read.", e);
        }
    }
}
