package org.aitreaty.registry.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aitreaty.registry.participation.ActionType;

/** The columns of dates, each with the acts that stand in it, in the order in which its heading names them. */
enum Column {
    SIGNATURE(ActionType.SIGNATURE),
    PROVISIONAL_APPLICATION(ActionType.PROVISIONAL_APPLICATION),
    CONSENT(
            ActionType.RATIFICATION,
            ActionType.ACCEPTANCE,
            ActionType.APPROVAL,
            ActionType.ACCESSION,
            ActionType.SUCCESSION,
            ActionType.FORMAL_CONFIRMATION,
            ActionType.DEFINITIVE_SIGNATURE),
    WITHDRAWAL(ActionType.WITHDRAWAL_NOTICE);

    private final List<ActionType> types;

    Column(ActionType... types) {
        this.types = List.of(types);
    }

    List<ActionType> types() {
        return types;
    }

    /** Where an act of this type stands; nowhere when it neither binds nor releases, such as a declaration. */
    static Optional<Column> of(ActionType type) {
        return Arrays.stream(values()).filter(column -> column.types.contains(type)).findFirst();
    }
}
