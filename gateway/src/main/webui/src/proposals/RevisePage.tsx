import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { vote as voteQuery, type Versioned, type Vote } from "../api/council";
import { reviseVote } from "../api/proposals";
import { pick, useLanguage } from "../i18n/useLanguage";
import { pageHref, votePage } from "../layout/links";
import { NotFoundPage } from "../layout/NotFound";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { useDraft } from "../layout/useDraft";
import { Guarded } from "../session/Guarded";
import { toForm, toVotePut } from "./form";
import { ProposalConflict } from "./ProposalConflict";
import { ProposalEditor } from "./ProposalEditor";
import { useMatter } from "./useMatter";
import { useMissing } from "./useMissing";

export function RevisePage() {
  return <Guarded kind="staff">{() => <Read />}</Guarded>;
}

function Read() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const query = useQuery(voteQuery(id));
  if (!query.data && query.error instanceof ApiProblem && query.error.problem.status === 404) return <NotFoundPage what={t("council.vote.unknown")} />;
  const crumbs = [{ page: "/desk", label: t("desk.title") }, { page: "/desk/council", label: t("council.desk.title") }, ...(query.data ? [{ page: votePage(id), label: pick(query.data.data.proposal.title, language) }] : [])];
  return (
    <Page title={t("proposal.revise")} crumbs={crumbs} lead={<p>{t("proposal.reviseLead")}</p>}>
      <QueryView query={query} lines={10}>{(read) => (read.data.status === "PROPOSED" ? <Form read={read} /> : <Gone vote={read.data} />)}</QueryView>
    </Page>
  );
}

function Gone({ vote }: { vote: Vote }) {
  const { t } = useTranslation();
  return (
    <div className="notice">
      <p>{t(`council.voteMeaning.${vote.status}`)} {t("proposal.noLonger")}</p>
      <p><PageLink page={votePage(vote.id)}>{t("council.decision.readVote")}</PageLink></p>
    </div>
  );
}

/** What is typed is kept with the version it was made from: whoever comes back to it later overwrites nobody unseen. */
function Form({ read: { data: vote, etag } }: { read: Versioned<Vote> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [{ form, from }, keep, forget] = useDraft(`proposal:${vote.id}`, { form: toForm(vote), from: etag });
  const [conflict, setConflict] = useState(false);
  const found = useMatter(form);
  const requireFilledIn = useMissing();
  const leave = async () => {
    forget();
    await client.invalidateQueries();
    void navigate({ to: pageHref(language, votePage(vote.id)) as string });
  };
  const mutation = useMutation({
    mutationFn: async (version: string) => {
      requireFilledIn(form);
      return reviseVote(vote.id, version, toVotePut(form, found.matter, found.concerns));
    },
    onSuccess: leave,
    onError: (error) => setConflict(error instanceof ApiProblem && error.problem.status === 412),
  });
  const mine = (version: string) => {
    keep({ form, from: version });
    setConflict(false);
    mutation.mutate(version);
  };
  return (
    <>
      {!vote.allowedActions.includes("proposal") && <p className="standing">{t("council.desk.whoMay")}</p>}
      <ProposalEditor form={form} change={(next) => keep({ form: next, from })} found={found} error={conflict ? null : mutation.error} isPending={mutation.isPending} submit={t("proposal.save")} onSubmit={() => mutation.mutate(from)} organFixed />
      {conflict && <ProposalConflict id={vote.id} mine={form} onMine={mine} onTheirs={() => void leave()} onClose={() => setConflict(false)} />}
    </>
  );
}
