import { Button } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { useFormats } from "../i18n/useLanguage";
import type { SaveState } from "./Autosave";
import { SessionEnded } from "./SessionEnded";

/** Whether what was typed is with the secretariat, and since when. */
export function SaveLine({ state, onRetry, onConflict }: { state: SaveState; onRetry: () => void; onConflict: () => void }) {
  const { t } = useTranslation();
  const { clock } = useFormats();
  if (state.kind === "stopped" && state.why === "sessionEnded") return <div role="alert" className="save-line save-failed"><SessionEnded /></div>;
  if (state.kind === "stopped") {
    return (
      <p role="alert" className="save-line save-failed">
        {t("instrument.save.conflict")} <Button variant="link" isInline onClick={onConflict}>{t("instrument.save.compare")}</Button>
      </p>
    );
  }
  if (state.kind === "failed") {
    const problem = state.error instanceof ApiProblem ? state.error.problem : null;
    const unreachable = problem?.status === 0;
    if (problem?.errors?.length) return <p role="alert" className="save-line save-failed">{t("instrument.save.refused")}</p>;
    return (
      <p role="alert" className="save-line save-failed">
        {t(unreachable ? "instrument.save.unreachable" : "instrument.save.failed")}{" "}
        <Button variant="link" isInline onClick={onRetry}>{t("failure.retry")}</Button>
      </p>
    );
  }
  return (
    <p role="status" className="save-line">
      {state.kind === "saved" ? t("instrument.save.saved", { time: state.at ? clock(state.at) : "–" }) : t(`instrument.save.${state.kind}`)}
    </p>
  );
}
