package org.aitreaty.permits.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.aitreaty.kit.problem.Problem;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks the registry for the law at an instant. What was told before is used again only when the registry confirms,
 * each time, that it still holds: there is no way here to apply an old threshold.
 */
@ApplicationScoped
class RegistryClient implements Law {

    private static final Logger LOG = Logger.getLogger(RegistryClient.class);
    private static final int REMEMBERED = 1_000;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    private static final int NOT_MODIFIED = 304;
    private static final int UNPROCESSABLE = 422;

    private final LegalSnapshotApiClient api;
    private final Map<String, Told> told = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Told> eldest) {
            return size() > REMEMBERED;
        }
    });

    private record Told(String tag, LegalSnapshot snapshot) {}

    RegistryClient(@RestClient LegalSnapshotApiClient api) {
        this.api = api;
    }

    @Override
    public LegalSnapshot at(Instant asOf, SortedSet<String> states, SortedSet<String> organisations) throws UnknownCodes {
        String stateList = states.isEmpty() ? null : String.join(",", states);
        String organisationList = organisations.isEmpty() ? null : String.join(",", organisations);
        String question = stateList + "|" + organisationList;
        Told before = told.get(question);
        try (Response answer = api.at(asOf.toString(), stateList, organisationList, before == null ? null : before.tag())) {
            if (answer.getStatus() == NOT_MODIFIED && before != null) {
                return before.snapshot().at(asOf);
            }
            LegalSnapshot snapshot = answer.readEntity(LegalSnapshot.class);
            if (!snapshot.isComplete()) {
                LOG.warn("The registry does not tell how organisations stand: it is of an earlier release.");
                throw unavailable();
            }
            String tag = answer.getHeaderString(HttpHeaders.ETAG);
            if (tag != null) {
                told.put(question, new Told(tag, snapshot));
            }
            return snapshot;
        } catch (WebApplicationException refusal) {
            if (refusal.getResponse().getStatus() == UNPROCESSABLE) {
                throw unknown(refusal.getResponse(), states, organisations);
            }
            LOG.warnf("The registry answered %d", refusal.getResponse().getStatus());
            throw unavailable();
        } catch (ProcessingException fault) {
            LOG.warnf("The registry did not answer: %s", fault.getMessage());
            throw unavailable();
        }
    }

    private static UnknownCodes unknown(Response refusal, SortedSet<String> states, SortedSet<String> organisations) {
        Problem problem = refusal.readEntity(Problem.class);
        SortedSet<String> unknown = new TreeSet<>();
        for (var error : problem.errors()) {
            for (String word : error.message().split("[^A-Za-z0-9-]+")) {
                if (states.contains(word) || organisations.contains(word)) {
                    unknown.add(word);
                }
            }
        }
        if (unknown.isEmpty()) {
            LOG.warnf("The registry refused the question: %s", problem.detail());
            throw unavailable();
        }
        return new UnknownCodes(unknown);
    }

    static ProblemException unavailable() {
        return new ProblemException(
                ProblemType.PART_UNAVAILABLE,
                "The registry (who is a Party, which thresholds hold) cannot be asked at the moment. Nothing was decided or stored. "
                        + "Send the same request again, with the same Idempotency-Key.",
                List.of(),
                TRY_AGAIN);
    }
}
