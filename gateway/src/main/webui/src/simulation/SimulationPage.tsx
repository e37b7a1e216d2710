import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { simulation } from "../api/register";
import type { Problem } from "../api/types";
import { useLanguage } from "../i18n/useLanguage";
import { pageHref } from "../layout/links";
import { Loading } from "../layout/Loading";
import { Page } from "../layout/Page";
import { Failure } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { ErrorSummary } from "../screening/ErrorSummary";
import { TreatyNav } from "../treaty/TreatyNav";
import { Outcome } from "./Outcome";
import { fieldOf, fromSearch, isAsked, toRequest, toSearch, unsayable, type Question } from "./question";
import { QuestionForm } from "./QuestionForm";

/** The question stands in the address, so that it can be shared and the answer is found again. */
export function SimulationPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const [search] = useSearchState();
  const asked = useMemo(() => fromSearch(search), [search]);
  const own = useMemo(() => (isAsked(search) ? unsayable(asked, (key) => t(`simulation.unsayable.${key}`)) : []), [search, asked, t]);
  const query = useQuery(simulation(isAsked(search) && own.length === 0 ? toRequest(asked) : null, language));
  const answered: Problem | null = query.error instanceof ApiProblem ? query.error.problem : null;
  const problem: Problem | null = useMemo(
    () => (own.length > 0 ? { title: "", status: 422, code: "INVALID_INPUT", errors: own } : answered),
    [own, answered],
  );
  const asking = useRef(false);

  function ask(question: Question) {
    asking.current = true;
    const next = toSearch(question);
    if (isAsked(search) && JSON.stringify(next) === JSON.stringify(toSearch(asked))) void query.refetch();
    else void navigate({ href: pageHref(language, "/treaty/entry-into-force", next), resetScroll: false });
  }

  return (
    <Page title={t("simulation.title")} crumbs={[{ page: "/treaty", label: t("nav.treaty") }]} lead={<p>{t("simulation.lead")}</p>}>
      <TreatyNav />
      {problem?.errors?.length ? (
        <ErrorSummary problem={problem} field={fieldOf(asked)} />
      ) : query.error ? (
        <Failure error={query.error} retry={() => void query.refetch()} />
      ) : null}
      <div className="screen-columns">
        <QuestionForm key={JSON.stringify(search)} asked={asked} errors={problem?.errors ?? []} busy={query.isFetching} onAsk={ask} />
        <div className="screen-result">
          {query.data && !problem ? (
            <Outcome key={query.dataUpdatedAt} outcome={query.data} question={asked} announce={asking.current} />
          ) : query.isFetching ? (
            <Loading lines={6} />
          ) : (
            <div className="result-empty">
              <h2>{t("simulation.emptyTitle")}</h2>
              <p>{t("simulation.empty")}</p>
            </div>
          )}
        </div>
      </div>
    </Page>
  );
}
