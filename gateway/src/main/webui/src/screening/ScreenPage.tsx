import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { screening } from "../api/queries";
import { useLanguage } from "../i18n/useLanguage";
import { pageHref } from "../layout/links";
import { Loading } from "../layout/Loading";
import { Page } from "../layout/Page";
import { Failure } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { ErrorSummary } from "./ErrorSummary";
import { errorsByField, fromSearch, isAsked, toRequest, toSearch, type ScreeningForm } from "./form";
import { QuestionForm } from "./QuestionForm";
import { Result } from "./Result";

export function ScreenPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const [search] = useSearchState();
  const asked = useMemo(() => fromSearch(search), [search]);
  const query = useQuery(screening(isAsked(search) ? toRequest(asked) : null, language));
  const problem = query.error instanceof ApiProblem ? query.error.problem : null;
  const errors = useMemo(() => errorsByField(problem?.errors ?? []), [problem]);

  // An answer that was asked for takes the focus; one that came with the address does not.
  const asking = useRef(false);

  function ask(form: ScreeningForm) {
    asking.current = true;
    const next = toSearch(form);
    const same = JSON.stringify(next) === JSON.stringify(toSearch(asked)) && isAsked(search);
    if (same) void query.refetch();
    else void navigate({ href: pageHref(language, "/screen", next), resetScroll: false });
  }

  return (
    <Page title={t("screen.title")} lead={<><p>{t("screen.lead")}</p><p className="sub">{t("screen.notStored")}</p></>}>
      {problem?.errors?.length ? (
        <ErrorSummary problem={problem} />
      ) : query.error ? (
        <Failure error={query.error} retry={() => void query.refetch()} />
      ) : null}
      <div className="screen-columns">
        <QuestionForm key={JSON.stringify(search)} asked={asked} errors={errors} busy={query.isFetching} onAsk={ask} />
        <div className="screen-result">
          {query.data && !query.error ? (
            <Result key={query.dataUpdatedAt} screening={query.data} announce={asking.current} />
          ) : query.isFetching ? (
            <Loading lines={6} />
          ) : (
            <div className="result-empty">
              <h2>{t("result.emptyTitle")}</h2>
              <p>{t("result.empty")}</p>
              <ol>
                <li>{t("trigger.PARAMS")}</li>
                <li>{t("trigger.FLOP")}</li>
                <li>{t("trigger.CAPABILITY")}</li>
                <li>{t("trigger.SIZE")}</li>
              </ol>
            </div>
          )}
        </div>
      </div>
    </Page>
  );
}
