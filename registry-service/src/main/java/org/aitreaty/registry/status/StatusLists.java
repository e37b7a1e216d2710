package org.aitreaty.registry.status;

import jakarta.enterprise.context.ApplicationScoped;
import org.aitreaty.registry.action.TreatyActions;
import org.aitreaty.registry.edition.Derived;
import org.aitreaty.registry.edition.Editions;
import org.aitreaty.registry.state.States;
import org.aitreaty.registry.treaty.TreatyText;
import org.aitreaty.registry.treaty.TreatyTexts;

/** Gives the status list of the present edition of the register; made once per edition. */
@ApplicationScoped
public class StatusLists {

    private final Editions editions;
    private final TreatyTexts texts;
    private final States states;
    private final TreatyActions actions;
    private final Derived<StatusList> derived = new Derived<>();

    StatusLists(Editions editions, TreatyTexts texts, States states, TreatyActions actions) {
        this.editions = editions;
        this.texts = texts;
        this.states = states;
        this.actions = actions;
    }

    /** That of the present edition. */
    public StatusList present() {
        return derived.at(editions.present()).orElseGet(() -> editions.consistently(this::at));
    }

    /** The status list of an edition; to be called inside {@link Editions#consistently}. */
    public StatusList at(long edition) {
        return derived.at(edition, this::make);
    }

    private StatusList make() {
        TreatyText text = texts.present();
        return new StatusList(text, texts.clauses(text), states.withNames(), actions.listAll());
    }
}
