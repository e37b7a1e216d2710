package org.aitreaty.registry.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /**
     * Whom the secretariat writes to about everything else: the addresses a State has confirmed for that, or those for
     * notifications where it has none; in the transaction under way, which must exist.
     *
     * @param states codes of the States that are written to
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Recipient> ofCorrespondence(Set<String> states) {
        List<Recipient> chosen = new ArrayList<>();
        points.list("select distinct p from ContactPoint p join fetch p.addresses where p.state in ?1 order by p.state, p.enteredAt, p.id", states).stream()
                .collect(Collectors.groupingBy(ContactPoint::state, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(of -> {
                    List<Recipient> general = confirmed(of, ContactPoint.Kind.GENERAL);
                    chosen.addAll(general.isEmpty() ? confirmed(of, ContactPoint.Kind.NOTIFICATIONS) : general);
                });
        return chosen;
    }

    private static List<Recipient> confirmed(List<ContactPoint> points, ContactPoint.Kind kind) {
        return points.stream()
                .filter(point -> point.kind() == kind)
                .flatMap(point -> point.addresses().stream()
                        .filter(ContactAddress::isConfirmed)
                        .map(address -> new Recipient(point.id(), point.state(), point.language(), address.address())))
                .toList();
    }
}
