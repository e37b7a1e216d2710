package org.aitreaty.permits.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComplaintLifecycleTest {

    private static final Map<ComplaintStatus, List<String>> NEXT = Map.of(
            ComplaintStatus.LODGED, List.of("admission", "dismissal"),
            ComplaintStatus.ADMITTED, List.of("upholding", "rejection", "settlement"),
            ComplaintStatus.DISMISSED, List.of(),
            ComplaintStatus.UPHELD, List.of(),
            ComplaintStatus.REJECTED, List.of(),
            ComplaintStatus.SETTLED, List.of());

    private static Actor actor(ActorKind kind, String... permissions) {
        return new Actor(kind, "x", "x", null, kind == ActorKind.LAB ? "meridian" : null, Set.of(permissions));
    }

    @ParameterizedTest
    @EnumSource(ComplaintStatus.class)
    void anOfficerIsOfferedExactlyWhatTheTableSaysAndNobodyElseAnything(ComplaintStatus status) {
        assertThat(ComplaintLifecycle.allowedActions(status, actor(ActorKind.STAFF, ComplaintLifecycle.DECIDE))).isEqualTo(NEXT.get(status));
        assertThat(ComplaintLifecycle.allowedActions(status, actor(ActorKind.STAFF, ReadingComplaints.READ))).isEmpty();
        assertThat(ComplaintLifecycle.allowedActions(status, actor(ActorKind.LAB, ComplaintLifecycle.DECIDE))).isEmpty();
        assertThat(ComplaintLifecycle.allowedActions(status, Actor.ANONYMOUS)).isEmpty();
        assertThat(status.isTerminal()).isEqualTo(NEXT.get(status).isEmpty());
    }

    /** Every move in every status that can be reached. */
    @Test
    void aMoveHappensFromItsStatusOnlyAndChangesNothingElsewhere() {
        for (ComplaintStatus status : ComplaintStatus.values()) {
            for (ComplaintLifecycle move : ComplaintLifecycle.values()) {
                Complaint complaint = in(status);
                if (move.isLegalFrom(status)) {
                    complaint.move(move);
                    assertThat(complaint.status()).isEqualTo(move.to());
                } else {
                    assertThatThrownBy(() -> complaint.move(move)).as("%s in %s", move, status).isInstanceOf(ProblemException.class);
                    assertThat(complaint.status()).isEqualTo(status);
                }
            }
        }
    }

    private static Complaint in(ComplaintStatus status) {
        Complaint complaint = Complaint.lodged("CC-1", "secret", new Complaint.Matter("a", Complaint.Capacity.AUTHOR, "a@b.c", "w", "g", "x", "[]"), Instant.EPOCH);
        if (status != ComplaintStatus.LODGED && status != ComplaintStatus.DISMISSED) {
            complaint.move(ComplaintLifecycle.ADMIT);
        }
        for (ComplaintLifecycle move : ComplaintLifecycle.values()) {
            if (complaint.status() != status && move.to() == status) {
                complaint.move(move);
            }
        }
        assertThat(complaint.status()).isEqualTo(status);
        return complaint;
    }

    @Test
    void onlyTheSecretOpens() {
        Complaint complaint = in(ComplaintStatus.LODGED);

        assertThat(complaint.isOpenedBy("secret")).isTrue();
        assertThat(complaint.isOpenedBy("Secret")).isFalse();
        assertThat(complaint.isOpenedBy("")).isFalse();
        assertThat(complaint.isOpenedBy(null)).isFalse();
    }
}
