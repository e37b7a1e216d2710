import { Alert, Button } from "@patternfly/react-core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import type { Problem } from "../api/types";
import { Loading } from "./Loading";

type Props<Data> = {
  query: UseQueryResult<Data>;
  lines?: number;
  notFound?: ReactNode;
  children: (data: Data) => ReactNode;
};

export function QueryView<Data>({ query, lines, notFound, children }: Props<Data>) {
  const { data, error, isPending, isPlaceholderData } = query;
  if (error && data === undefined) {
    if (notFound && error instanceof ApiProblem && error.problem.status === 404) return notFound;
    return <Failure error={error} retry={() => void query.refetch()} />;
  }
  if (isPending || data === undefined) return <Loading lines={lines} />;
  return <div aria-busy={isPlaceholderData} className={isPlaceholderData ? "stale" : undefined}>{children(data)}</div>;
}

export function Failure({ error, retry }: { error: Error; retry?: () => void }) {
  const { t } = useTranslation();
  const problem: Problem | null = error instanceof ApiProblem ? error.problem : null;
  const unreachable = problem?.status === 0;
  const title = unreachable ? t("failure.unreachable") : problem?.title || t("failure.title");
  return (
    <Alert variant="warning" isInline title={title} component="h2" className="failure">
      <p>{unreachable ? t("failure.unreachableHint") : (problem?.detail ?? t("failure.sentence"))}</p>
      {problem?.errors && problem.errors.length > 0 && (
        <ul>{problem.errors.map((error, i) => <li key={i}>{[error.message, error.fix].filter(Boolean).join(" ")}</li>)}</ul>
      )}
      {problem && (
        <p className="failure-facts">
          {t("failure.code")} <code>{problem.code}</code>
          {problem.traceId && (
            <>
              {" · "}
              {t("failure.trace")} <code>{problem.traceId}</code>
            </>
          )}
        </p>
      )}
      {retry && <Button variant="secondary" onClick={retry}>{t("failure.retry")}</Button>}
    </Alert>
  );
}
