package org.aitreaty.registry.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.holding.Holding;
import org.aitreaty.registry.holding.HoldingKind;
import org.aitreaty.registry.holding.Holdings;
import org.aitreaty.registry.holding.Noting;
import org.aitreaty.registry.status.AsOf;
import org.aitreaty.registry.status.StatusList;
import org.aitreaty.registry.status.StatusLists;

/** The dossiers of States that have given notice: the dates from the register, what is to be wound down from what others have told. */
@ApplicationScoped
class Dossiers {

    private static final int FIRST_OF_A_KIND = 20;

    private final StatusLists lists;
    private final Holdings holdings;
    private final Noting noting;
    private final TreatyTime time;

    Dossiers(StatusLists lists, Holdings holdings, Noting noting, TreatyTime time) {
        this.lists = lists;
        this.holdings = holdings;
        this.noting = noting;
        this.time = time;
    }

    /** All withdrawals, in the order in which they take effect. */
    List<Withdrawal> all(AsOf at) {
        StatusList list = lists.present();
        return list.states().stream()
                .flatMap(state -> Withdrawal.of(state, at.of(list), at.day()).stream())
                .sorted(Comparator.comparing(Dossiers::sortKey))
                .toList();
    }

    static String sortKey(Withdrawal withdrawal) {
        return withdrawal.effectiveOn() + " " + withdrawal.state().code();
    }

    /** Where a list broke off, if that is what it is. */
    static String place(String sortKey) {
        if (sortKey != null && !sortKey.matches("\\d{4}-\\d{2}-\\d{2} [A-Z]+")) {
            throw Cursors.notACursor();
        }
        return sortKey;
    }

    /** @throws ProblemException 404 where no notice of such a State stands on that day */
    Withdrawal of(String code, AsOf at) {
        StatusList list = lists.present();
        return Optional.ofNullable(list.state(code))
                .flatMap(state -> Withdrawal.of(state, at.of(list), at.day()))
                .orElseThrow(() -> ProblemException.notFound("No State with this code has given a notice of withdrawal that stands on that day."));
    }

    String article() {
        return lists.present().history().clauses().article("WITHDRAWAL_NOTICE");
    }

    /** Everything held at that instant, or since the day of the notice. */
    Holdings.Window window(Withdrawal withdrawal, AsOf at) {
        return new Holdings.Window(withdrawal.state().code(), time.startOf(withdrawal.givenOn()), at.instant());
    }

    WithdrawalJson.Checklist checklist(Withdrawal withdrawal, AsOf at) {
        Holdings.Window window = window(withdrawal, at);
        Map<HoldingKind, Holdings.Count> counts = holdings.counts(window);
        int open = counts.values().stream().mapToInt(Holdings.Count::open).sum();
        int done = counts.values().stream().mapToInt(Holdings.Count::done).sum();
        return new WithdrawalJson.Checklist(
                withdrawal.effectiveOn(),
                withdrawal.hasTakenEffect() && open > 0,
                open,
                done,
                counts.entrySet().stream().map(entry -> group(withdrawal, window, entry.getKey(), entry.getValue())).toList(),
                noting.places().stream().map(WithdrawalJson.Source::of).toList());
    }

    private WithdrawalJson.Group group(Withdrawal withdrawal, Holdings.Window window, HoldingKind kind, Holdings.Count count) {
        List<Holding> first = holdings.first(window, kind, FIRST_OF_A_KIND);
        return new WithdrawalJson.Group(
                kind,
                count.open(),
                count.done(),
                "/v1/withdrawals/" + withdrawal.state().code() + "/holdings?kind=" + kind,
                first.stream().map(holding -> WithdrawalJson.HoldingItem.of(holding, window)).toList());
    }
}
