import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { proposeVote } from "../api/council";
import { useLanguage } from "../i18n/useLanguage";
import { pageHref, votePage } from "../layout/links";
import { Page } from "../layout/Page";
import { useDraft } from "../layout/useDraft";
import { useIntent } from "../layout/useIntent";
import { useSearchState } from "../layout/useSearchState";
import { Guarded } from "../session/Guarded";
import { emptyProposal, toVotePut } from "./form";
import { ProposalEditor } from "./ProposalEditor";
import { useMatter } from "./useMatter";
import { useMissing } from "./useMissing";

export function ProposePage() {
  return <Guarded kind="staff">{(who) => <Form allowed={who.roles.includes("COUNCIL_SECRETARY")} />}</Guarded>;
}

/** A proposal, word for word, with what it does as structure: kept in this tab until it is put. */
function Form({ allowed }: { allowed: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [search] = useSearchState();
  const keyOf = useIntent();
  const [form, change, forget] = useDraft("proposal:new", { ...emptyProposal, organ: search.organ ?? emptyProposal.organ, meeting: search.meeting ?? "" });
  const found = useMatter(form);
  const requireFilledIn = useMissing();
  const mutation = useMutation({
    mutationFn: async () => {
      requireFilledIn(form);
      const body = toVotePut(form, found.matter, found.concerns);
      return proposeVote(keyOf(body), body);
    },
    onSuccess: async ({ data }) => {
      forget();
      await client.invalidateQueries({ queryKey: ["votes"] });
      void navigate({ to: pageHref(language, votePage(data.id)) as string });
    },
  });
  return (
    <Page title={t("council.propose.title")} crumbs={[{ page: "/desk", label: t("desk.title") }, { page: "/desk/council", label: t("council.desk.title") }]} lead={<p>{t("council.propose.lead")}</p>}>
      {!allowed && <p className="standing">{t("council.desk.whoMay")}</p>}
      <ProposalEditor form={form} change={change} found={found} error={mutation.error} isPending={mutation.isPending} submit={t("council.propose.submit")} onSubmit={() => mutation.mutate()} />
    </Page>
  );
}
