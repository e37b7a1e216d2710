package org.aitreaty.registry.effect;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everything that was told so far, arranged for questions. */
final class Told {

    private final Map<Change, Effect> standing = new HashMap<>();
    private final Map<Change, Integer> tellings = new HashMap<>();
    private final Set<UUID> revoked = new HashSet<>();
    private final List<Effect> inOrder;

    Told(List<Effect> inOrder) {
        this.inOrder = inOrder;
        for (Effect effect : inOrder) {
            if (effect.revokesId() == null) {
                standing.put(effect.change(), effect);
                tellings.merge(effect.change(), 1, Integer::sum);
            } else {
                revoked.add(effect.revokesId());
                standing.remove(effect.change());
            }
        }
    }

    /** What was told and not revoked. */
    Collection<Change> standing() {
        return standing.keySet();
    }

    /** What told of a change. */
    Effect of(Change change) {
        return standing.get(change);
    }

    /** 1 for what was never told. */
    int nextTelling(Change change) {
        return tellings.getOrDefault(change, 0) + 1;
    }

    /** The number of the last notification of something of this kind that has proved wrong, which a further one corrects. */
    Optional<String> wrongNotification(EffectKind kind, String state) {
        return inOrder.reversed().stream()
                .filter(effect -> effect.notification() != null)
                .filter(effect -> effect.change().kind() == kind && Objects.equals(effect.change().state(), state))
                .findFirst()
                .filter(effect -> revoked.contains(effect.id()))
                .map(Effect::notification);
    }
}
