package org.aitreaty.registry.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.letter.EmailAddress;

/** Who is told of depositary notifications. */
@ApplicationScoped
public class Recipients {

    private final ContactPoints points;

    Recipients(ContactPoints points) {
        this.points = points;
    }

    /** A confirmed address, with the State it belongs to and the language it is written to in. */
    public record Recipient(UUID contactPoint, String state, OfficialLanguage language, EmailAddress address) {}

    /** All of them, in the order of their States; in the transaction under way, which must exist. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Recipient> ofNotifications() {
        return points.list("from ContactPoint p join fetch p.addresses where p.kind = ?1 order by p.state, p.enteredAt, p.id", ContactPoint.Kind.NOTIFICATIONS)
                .stream()
                .flatMap(point -> point.addresses().stream()
                        .filter(ContactAddress::isConfirmed)
                        .map(address -> new Recipient(point.id(), point.state(), point.language(), address.address())))
                .toList();
    }
}
