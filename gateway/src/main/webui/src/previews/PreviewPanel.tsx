import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import type { DecisionEffect } from "../api/council";
import { preview, type PreviewAsk } from "../api/previews";
import { session } from "../api/queries";
import { signInHref } from "../layout/links";
import { PreviewFailure } from "./PreviewFailure";
import { PreviewResult } from "./PreviewResult";

const quiet = 700;

type Props = {
  effects: DecisionEffect[];
  effectiveFrom: string | null;
  /** Whether somebody is still writing it: asked for once, it is asked again after each change. */
  drafted?: boolean;
  /** The field that a complaint about the draft belongs to. */
  field?: (pointer: string) => string | null;
};

/** What a draft of figures would put into another class. Asked for by a person, since each question is recorded. */
export function PreviewPanel({ effects, effectiveFrom, drafted = false, field = () => null }: Props) {
  const { t } = useTranslation();
  const { data: who } = useQuery(session());
  const changes = effects.filter((effect) => effect.parameter);
  const complete = changes.length > 0 && changes.every(({ parameter }) => parameter?.key && parameter.value);
  const text = JSON.stringify({ effects: changes, effectiveFrom } satisfies PreviewAsk);
  // What the question was when it was last put; null as long as nobody has asked.
  const [asked, setAsked] = useState<string | null>(null);
  const query = useQuery(preview(asked === null ? null : (JSON.parse(asked) as PreviewAsk)));
  const isAsked = asked !== null;

  useEffect(() => {
    if (!isAsked || !complete) return;
    const timer = setTimeout(() => setAsked(text), quiet);
    return () => clearTimeout(timer);
  }, [isAsked, complete, text]);

  if (changes.length === 0) return null;
  const waiting = isAsked && complete && (asked !== text || query.isFetching);
  const ask = () => (asked === text ? void query.refetch() : setAsked(text));
  return (
    <section aria-labelledby="preview-heading" className="outlook">
      <h2 id="preview-heading">{t(drafted ? "preview.titleDraft" : "preview.titleVote")}</h2>
      <p>{t("preview.lead")}</p>
      {who && !who.authenticated ? <SignIn /> : (
        <>
          <p><Button variant="secondary" onClick={ask} isDisabled={!complete || waiting}>{t(isAsked ? "preview.again" : "preview.ask")}</Button></p>
          {!complete && <p className="hint">{t("preview.incomplete")}</p>}
          <p role="status" className={waiting ? undefined : "pf-v6-screen-reader"}>{waiting ? t("preview.asking") : query.data && complete && !query.error ? t("preview.answered") : ""}</p>
          {isAsked && query.error && !waiting && <PreviewFailure problem={query.error instanceof ApiProblem ? query.error : null} field={field} />}
          {isAsked && query.data && !query.error && <div className={waiting || !complete ? "stale" : undefined}><PreviewResult data={query.data} /></div>}
        </>
      )}
    </section>
  );
}

function SignIn() {
  const { t } = useTranslation();
  const { href } = useLocation();
  return <p>{t("preview.signIn")} <a href={signInHref(href)}>{t("session.signIn")}</a></p>;
}
