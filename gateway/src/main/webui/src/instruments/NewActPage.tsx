import { Button } from "@patternfly/react-core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { instrument as instrumentQuery, prepareInstrument, reservations } from "../api/instruments";
import { stateDetail, treaty } from "../api/queries";
import type { SignedInSession } from "../api/types";
import { useLanguage } from "../i18n/useLanguage";
import { actPage, pageHref } from "../layout/links";
import { Page } from "../layout/Page";
import { Failure, QueryView } from "../layout/QueryView";
import { Guarded } from "../session/Guarded";
import { StatusMark } from "../states/StatusMark";
import { useStateName } from "../states/useStates";
import { ArticleLink } from "../treaty/ArticleLink";
import { useComplaint } from "./Complaints";
import { stateActs, type StateAct } from "./kinds";
import { SessionEnded } from "./SessionEnded";
import { articleOf, firstSight, type Known } from "./standing";

export function NewActPage() {
  return <Guarded kind="delegate">{(who) => <NewAct who={who} />}</Guarded>;
}

function NewAct({ who }: { who: SignedInSession }) {
  const { t } = useTranslation();
  const code = who.state ?? "";
  const name = useStateName()(code);
  const state = useQuery(stateDetail(code));
  const text = useQuery(treaty());
  const reserved = useQuery(reservations());
  return (
    <Page title={t("instrument.new.title")} crumbs={[{ page: "/my", label: name }, { page: "/my/acts", label: t("instrument.title") }]} lead={<p>{t("instrument.new.lead")}</p>}>
      <QueryView query={state}>
        {(present) => (
          <QueryView query={text}>
            {({ finalClauses }) => (
              <QueryView query={reserved}>
                {({ items }) => <Choices known={{ state: present, clauses: finalClauses, reservations: items }} name={name} />}
              </QueryView>
            )}
          </QueryView>
        )}
      </QueryView>
    </Page>
  );
}

function Choices({ known, name }: { known: Known; name: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  // One key for each kind: who presses twice begins one draft.
  const keys = useRef(new Map<StateAct, string>());
  const begin = useMutation({
    mutationFn: (type: StateAct) => {
      const key = keys.current.get(type) ?? crypto.randomUUID();
      keys.current.set(type, key);
      return prepareInstrument(key, { type, content: null });
    },
    onSuccess: (read, type) => {
      keys.current.delete(type);
      const { id } = read.instrument.summary;
      client.setQueryData(instrumentQuery(id).queryKey, read);
      void client.invalidateQueries({ queryKey: ["instruments"] });
      void navigate({ href: pageHref(language, actPage(id)) });
    },
  });
  const rules = stateActs.map((type) => ({ type, rule: firstSight(type, known) }));
  const open = rules.filter(({ rule }) => !rule);
  const closed = rules.filter(({ rule }) => rule);
  const start = { onStart: begin.mutate, busy: begin.isPending ? begin.variables : null, known };
  return (
    <>
      <p>{t("instrument.new.standing", { state: name })} <StatusMark status={known.state.status} /></p>
      {begin.error && (begin.error instanceof ApiProblem && begin.error.problem.status === 401 ? <div role="alert"><SessionEnded /></div> : <Failure error={begin.error} />)}
      <section aria-labelledby="open-heading" className="band">
        <h2 id="open-heading">{t("instrument.new.openNow")}</h2>
        <KindList entries={open} {...start} />
      </section>
      <section aria-labelledby="closed-heading" className="band">
        <h2 id="closed-heading">{t("instrument.new.closedNow")}</h2>
        <p className="sub">{t("instrument.new.closedHint")}</p>
        <KindList entries={closed} {...start} />
      </section>
    </>
  );
}

type ListProps = { entries: { type: StateAct; rule: string | null }[]; onStart: (type: StateAct) => void; busy: StateAct | null; known: Known };

function KindList({ entries, onStart, busy, known }: ListProps) {
  const { t } = useTranslation();
  const complaint = useComplaint();
  return (
    <ul className="kinds">
      {entries.map(({ type, rule }) => {
        const article = articleOf(rule ?? "", type, known.clauses);
        return (
          <li key={type}>
            <div>
              <h3>{t(`act.${type}`)}</h3>
              {rule ? (
                <p className="refusal-line">{complaint({ pointer: "/type", code: rule, message: rule, fix: "" })} {article && <ArticleLink number={article} />}</p>
              ) : (
                <p>{t(`instrument.kind.${type}`)} {article && <ArticleLink number={article} />}</p>
              )}
            </div>
            <Button variant={rule ? "link" : "secondary"} isLoading={busy === type} isDisabled={busy !== null} onClick={() => onStart(type)}
              aria-label={t(rule ? "instrument.new.anyhowNamed" : "instrument.new.beginNamed", { act: t(`act.${type}`) })}>
              {t(rule ? "instrument.new.anyhow" : "instrument.new.begin")}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
