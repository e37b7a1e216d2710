import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { instrumentCheck, type VersionedInstrument } from "../api/instruments";
import type { FieldError } from "../api/types";
import { QueryView } from "../layout/QueryView";
import { ActFields } from "./ActFields";
import { CheckPanel } from "./CheckPanel";
import { ComplaintSummary, isMissing, useErrorsAt } from "./Complaints";
import { ConflictDialog } from "./ConflictDialog";
import { DocumentField } from "./DocumentField";
import { FactList, useFacts } from "./facts";
import { SelectField } from "./fields";
import { forget } from "./kept";
import { needsScan, stateActs, type StateAct } from "./kinds";
import { CancelAct } from "./moves";
import { SaveLine } from "./SaveLine";
import { SignatoryFields } from "./SignatoryFields";
import { useDraft } from "./useDraft";

type Props = { read: VersionedInstrument; username: string; onReload: () => void };

/** The draft as its writer sees it: what is typed saves itself, and the check runs on what was saved. */
export function ActEditor({ read, username, onReload }: Props) {
  const { t } = useTranslation();
  const { id, state } = read.instrument.summary;
  const { form, change, state: saving, autosave, restored } = useDraft(read, username);
  const [comparing, setComparing] = useState(false);
  const check = useQuery(instrumentCheck(id, read.etag));
  const refused = saving.kind === "failed" && saving.error instanceof ApiProblem ? saving.error.problem : null;
  const told = refused?.errors?.length ? refused.errors : (check.data?.errors ?? []).filter((error) => !isMissing(error));
  const at = useErrorsAt(told);

  useEffect(() => {
    if (saving.kind === "stopped" && saving.why === "conflict") setComparing(true);
  }, [saving]);

  // Somebody else's version came in while nothing was being written.
  useEffect(() => {
    if (read.etag !== autosave.etag && !autosave.pending) onReload();
  }, [read.etag, autosave, onReload]);

  function takeTheirs() {
    forget(username, id);
    onReload();
  }

  return (
    <>
      {refused?.errors?.length ? <ComplaintSummary problem={refused} quiet /> : null}
      {restored && <p className="notice restored" role="status">{t("instrument.restored")}</p>}
      <div className="screen-columns act-columns">
        <WritingForm form={form} change={change} at={at} state={state} />
        <div className="screen-result act-side">
          <SaveLine state={saving} onRetry={() => void autosave.flush()} onConflict={() => setComparing(true)} />
          <section aria-labelledby="check-heading">
            <h2 id="check-heading">{t("instrument.check.title")}</h2>
            <QueryView query={check} lines={4}>{(data) => <CheckPanel check={data} type={read.instrument.summary.type} state={state} />}</QueryView>
          </section>
          <section aria-labelledby="send-heading">
            <h2 id="send-heading">{t("instrument.send.heading")}</h2>
            <p>{t("instrument.secondPerson")}</p>
            <CancelAct read={read} before={() => autosave.flush()} />
          </section>
        </div>
      </div>
      <Preview form={form} state={state} />
      {comparing && (
        <ConflictDialog id={id} mine={form} onClose={() => setComparing(false)} onTheirs={takeTheirs}
          onMine={(etag) => { setComparing(false); void autosave.resume(etag); }} />
      )}
    </>
  );
}

type FormProps = { form: Parameters<typeof ActFields>[0]["form"]; change: Parameters<typeof ActFields>[0]["change"]; at: (id: string) => FieldError[]; state: string };

function WritingForm({ form, change, at, state }: FormProps) {
  const { t } = useTranslation();
  return (
    <form className="question" noValidate aria-label={t("instrument.form")} onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>{t("instrument.part.act")}</legend>
        <SelectField id="type" label={t("instrument.field.type")} hint={t(`instrument.kind.${form.type as StateAct}`)} value={form.type} errors={at("type")}
          onChange={(type) => change({ type: type as StateAct })} options={stateActs.map((value) => ({ value, label: t(`act.${value}`) }))} />
        <ActFields form={form} change={change} at={at} state={state} />
      </fieldset>
      <fieldset>
        <legend>{t("instrument.part.signatory")}</legend>
        <SignatoryFields form={form} change={change} at={at} state={state} withScan />
      </fieldset>
      <fieldset>
        <legend>{t("instrument.part.documents")}</legend>
        <DocumentField id="document" label={t("instrument.field.document")} value={form.document} onChange={(document) => change({ document })} errors={at("document")}
          hint={t(needsScan(form.type) ? "instrument.hint.file" : "instrument.hint.fileOptional")} />
      </fieldset>
    </form>
  );
}

function Preview({ form, state }: { form: FormProps["form"]; state: string }) {
  const { t } = useTranslation();
  const facts = useFacts(state);
  return (
    <details className="band preview">
      <summary>{t("instrument.preview")}</summary>
      <FactList facts={facts(form)} />
    </details>
  );
}
