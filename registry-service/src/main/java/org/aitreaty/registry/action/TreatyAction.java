package org.aitreaty.registry.action;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.registry.authority.FullPowers;
import org.aitreaty.registry.authority.Office;
import org.aitreaty.registry.authority.Signatory;
import org.aitreaty.registry.participation.Act;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.Particulars;
import org.aitreaty.registry.state.EntityKind;
import org.aitreaty.registry.state.State;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An entry in the register of treaty acts. It is never changed; a mistake is answered by a further entry. */
@Entity
@Immutable
@Table(name = "treaty_action")
public class TreatyAction {

    @Id
    private UUID id;

    @Column(name = "entity_code")
    private String state;

    /** Held beside the code so that the database can refuse an act of what cannot act. */
    @Enumerated(EnumType.STRING)
    @Column(name = "entity_kind")
    private EntityKind entityKind;

    @Enumerated(EnumType.STRING)
    private ActionType type;

    @Column(name = "instrument_date")
    private LocalDate instrumentDate;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "effective_date")
    private LocalDate effectiveDate;

    private String article;

    @Column(name = "text_version")
    private int textVersion;

    @Column(name = "signatory_name")
    private String signatoryName;

    @Enumerated(EnumType.STRING)
    @Column(name = "signatory_office")
    private Office signatoryOffice;

    @Enumerated(EnumType.STRING)
    @Column(name = "full_powers_by_office")
    private Office fullPowersByOffice;

    @Column(name = "full_powers_by_name")
    private String fullPowersByName;

    @Column(name = "full_powers_on")
    private LocalDate fullPowersOn;

    @Column(name = "full_powers_document")
    private UUID fullPowersDocument;

    private UUID document;

    @Column(name = "document_sha256")
    private String documentSha256;

    private String language;

    @Column(name = "target_id")
    private UUID targetId;

    @Enumerated(EnumType.STRING)
    @Column(name = "corrected_type")
    private ActionType correctedType;

    private boolean pending;

    @Column(name = "until_date")
    private LocalDate untilDate;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] articles;

    @Column(name = "opposes_entry_into_force")
    private boolean opposesEntryIntoForce;

    private String predecessor;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] territories;

    private String statement;
    private String decision;
    private String reason;
    private String note;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_by_kind")
    private ActorKind recordedByKind;

    @Column(name = "recorded_by_id")
    private String recordedById;

    protected TreatyAction() {}

    /** @param reason why a correction was made; null for everything else */
    TreatyAction(Act act, State author, Deposit deposit, Ground ground, String reason, Actor recorder) {
        this.id = act.id();
        this.state = author.code();
        this.entityKind = author.kind();
        this.type = act.type();
        this.instrumentDate = deposit.instrumentDate();
        this.receivedAt = act.receivedAt();
        this.effectiveDate = act.effectiveDate();
        this.article = ground.article();
        this.textVersion = ground.textVersion();
        this.reason = reason;
        this.recordedAt = act.recordedAt();
        this.recordedByKind = recorder.kind();
        this.recordedById = recorder.id();
        take(act.particulars());
        take(deposit.signatory());
        take(deposit.contents());
    }

    /** The article of a version of the text on which an act rests. */
    record Ground(String article, int textVersion) {}

    private void take(Particulars particulars) {
        this.targetId = particulars.target();
        this.correctedType = particulars.corrected();
        this.pending = particulars.pending();
        this.untilDate = particulars.until();
        this.articles = particulars.articles().toArray(String[]::new);
        this.opposesEntryIntoForce = particulars.opposesEntryIntoForce();
        this.predecessor = particulars.predecessor();
    }

    private void take(Signatory signatory) {
        if (signatory != null) {
            this.signatoryName = signatory.name();
            this.signatoryOffice = signatory.office();
            if (signatory.fullPowers() != null) {
                this.fullPowersByOffice = signatory.fullPowers().issuedByOffice();
                this.fullPowersByName = signatory.fullPowers().issuedByName();
                this.fullPowersOn = signatory.fullPowers().issuedOn();
                this.fullPowersDocument = signatory.fullPowers().document();
            }
        }
    }

    private void take(Deposit.Contents contents) {
        this.statement = contents.statement();
        this.territories = contents.territories().toArray(String[]::new);
        this.decision = contents.decision();
        this.note = contents.note();
        if (contents.paper() != null) {
            this.document = contents.paper().document();
            this.documentSha256 = contents.paper().sha256();
            this.language = contents.paper().language();
        }
    }

    /** The act as the rules see it. */
    public Act act() {
        return new Act(id, state, type, effectiveDate, receivedAt, recordedAt, particulars());
    }

    public Particulars particulars() {
        return new Particulars(targetId, correctedType, pending, untilDate, List.of(articles), opposesEntryIntoForce, predecessor);
    }

    /** Who performed it; null for acts of an organ, and where the register was not told. */
    public Signatory signatory() {
        if (signatoryOffice == null) {
            return null;
        }
        FullPowers powers = fullPowersByOffice == null
                ? null
                : new FullPowers(fullPowersByOffice, fullPowersByName, fullPowersOn, fullPowersDocument);
        return new Signatory(signatoryName, signatoryOffice, powers);
    }

    public Deposit.Contents contents() {
        boolean paper = document != null || documentSha256 != null || language != null;
        return new Deposit.Contents(
                particulars(),
                statement,
                List.of(territories),
                decision,
                paper ? new Deposit.Paper(document, documentSha256, language) : null,
                note);
    }

    public UUID id() {
        return id;
    }

    public String state() {
        return state;
    }

    public ActionType type() {
        return type;
    }

    public LocalDate instrumentDate() {
        return instrumentDate;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public LocalDate effectiveDate() {
        return effectiveDate;
    }

    public String article() {
        return article;
    }

    /** Why a correction was made. */
    public String reason() {
        return reason;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** On whose behalf it was recorded. Persons are not named to the public. */
    public ActorKind recordedBy() {
        return recordedByKind;
    }

    /** True for an act that a demonstration has made up. */
    public boolean isDemonstration() {
        return recordedByKind == ActorKind.SYSTEM;
    }

    /** What the journal says of it. */
    Map<String, ?> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", state);
        facts.put("type", type.name());
        facts.put("instrumentDate", instrumentDate.toString());
        facts.put("receivedAt", receivedAt.toString());
        facts.put("effectiveDate", effectiveDate.toString());
        facts.put("article", article);
        facts.put("target", targetId == null ? null : targetId.toString());
        facts.put("correctedType", correctedType == null ? null : correctedType.name());
        facts.put("pending", pending);
        facts.put("documentSha256", documentSha256);
        facts.put("decision", decision);
        facts.put("reason", reason);
        facts.put("note", note);
        return facts;
    }
}
