package org.aitreaty.registry.simulation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.registry.clause.EntryIntoForceClause;
import org.aitreaty.registry.clause.FinalClauses;
import org.aitreaty.registry.participation.Act;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.state.EntityKind;
import org.aitreaty.registry.state.State;
import org.aitreaty.registry.status.StatusList;
import org.aitreaty.registry.status.StatusLists;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What if: entry into force from assumed deposits, for everyone. */
@Path("/v1/treaty/entry-into-force/simulations")
@Tag(name = "Treaty", description = "The text, the acts of States and how far the treaty has come.")
class SimulationResource {

    private final StatusLists lists;

    SimulationResource(StatusLists lists) {
        this.lists = lists;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "simulateEntryIntoForce",
            summary = "Simulate entry into force",
            description = "If these deposit on these days, when does the treaty enter into force, and who completes the conditions? Nothing is stored. "
                    + "Deposits of one day share their ranks: in law they come together. With a clause of your choice any treaty can be asked about.")
    @APIResponse(responseCode = "200", description = "What would happen.")
    public SimulationJson.View simulate(SimulationJson.Ask body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        SimulationInput input = new SimulationInput(check);
        check.required("/deposits", body.deposits());
        List<Simulating.Assumed> deposits = input.assumed("/deposits", body.deposits());
        List<Simulating.Assumed> withdrawals = input.assumed("/withdrawals", body.withdrawals());
        return body.clause() == null ? ofThisTreaty(check, deposits, withdrawals) : ofAnother(check, input, body.clause(), deposits, withdrawals);
    }

    private SimulationJson.View ofThisTreaty(InputCheck check, List<Simulating.Assumed> deposits, List<Simulating.Assumed> withdrawals) {
        StatusList list = lists.present();
        History history = list.history();
        for (int i = 0; i < deposits.size(); i++) {
            Simulating.Assumed deposit = deposits.get(i);
            State state = list.state(deposit.state());
            check.refuseIf(state == null, "/deposits/" + i + "/state", "UNKNOWN_STATE", "\"" + deposit.state() + "\" is not in the register.", "See /v1/states for the codes.");
            check.refuseIf(
                    state != null && !state.kind().canAct(), "/deposits/" + i + "/state", "NOT_A_STATE", deposit.state() + " cannot act towards the treaty.", "Leave it out.");
            check.refuseIf(
                    history.participation(deposit.state(), LocalDate.MAX).consented(),
                    "/deposits/" + i + "/state",
                    "ALREADY_CONSENTED",
                    deposit.state() + " has consented already; its instrument is counted.",
                    "Leave it out.");
        }
        check.throwIfAny();
        Set<String> organisations =
                list.states().stream().filter(state -> state.kind() == EntityKind.REIO).map(State::code).collect(Collectors.toSet());
        return Simulating.simulate(history.clauses(), history.acts(), organisations, deposits, withdrawals);
    }

    private SimulationJson.View ofAnother(
            InputCheck check,
            SimulationInput input,
            SimulationJson.ClauseInput clauseInput,
            List<Simulating.Assumed> deposits,
            List<Simulating.Assumed> withdrawals) {
        EntryIntoForceClause clause = input.clause(clauseInput);
        check.throwIfAny();
        LocalDate opening = clauseInput.notBefore() == null ? LocalDate.EPOCH : LocalDate.parse(clauseInput.notBefore());
        FinalClauses present = lists.present().history().clauses();
        FinalClauses clauses = new FinalClauses(
                opening,
                opening,
                present.signature(),
                present.consent(),
                clause,
                present.reservations(),
                present.withdrawal(),
                present.provisionalApplication(),
                present.territorialApplication(),
                present.articles());
        return Simulating.simulate(clauses, List.<Act>of(), Set.of(), deposits, withdrawals);
    }
}
