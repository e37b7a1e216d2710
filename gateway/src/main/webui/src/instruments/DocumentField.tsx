import { Button } from "@patternfly/react-core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { documentFacts } from "../api/instruments";
import { documentTypes, largestDocument, uploadDocument } from "../api/upload";
import { useFormats } from "../i18n/useLanguage";
import { describedBy, Field } from "../screening/fields";
import { DocumentLink } from "./DocumentLink";
import type { FieldProps } from "./fields";
import { SessionEnded } from "./SessionEnded";

type Sending = { file: File; key: string; share: number; abort: AbortController };
type Trouble = { title: string; error?: Error };

/** A scan that is sent as soon as it is chosen; the draft then names it. */
export function DocumentField({ id, label, value, onChange, errors, hint }: FieldProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [sending, setSending] = useState<Sending | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [known, setKnown] = useState<string | null>(null);
  const { day } = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const going = useRef<AbortController | null>(null);
  useEffect(() => () => going.current?.abort(), []);

  async function send(file: File, key: string = crypto.randomUUID()) {
    setTrouble(null);
    setKnown(null);
    if (!documentTypes.includes(file.type)) return setTrouble({ title: t("instrument.upload.type", { name: file.name }) });
    if (file.size > largestDocument) return setTrouble({ title: t("instrument.upload.size", { name: file.name }) });
    if (file.size === 0) return setTrouble({ title: t("instrument.upload.empty", { name: file.name }) });
    const abort = new AbortController();
    going.current = abort;
    setSending({ file, key, share: 0, abort });
    try {
      const answer = await uploadDocument(file, key, (share) => setSending({ file, key, share, abort }), abort.signal);
      client.setQueryData(documentFacts(answer.document.id).queryKey, answer.document);
      if (answer.known) setKnown(day(answer.document.uploadedAt));
      onChange(answer.document.id);
      setSending(null);
    } catch (error) {
      setSending(null);
      if (!(error instanceof DOMException)) setTrouble({ title: explain(error as Error, file), error: error as Error });
    }
  }

  function explain(error: Error, file: File) {
    const code = error instanceof ApiProblem ? error.problem.code : "";
    if (code === "DOCUMENT_TYPE") return t("instrument.upload.otherType", { name: file.name });
    if (code === "BODY_TOO_LARGE") return t("instrument.upload.size", { name: file.name });
    if (code === "UPLOADS_AT_CAPACITY" || code === "BODY_TOO_SLOW") return t("instrument.upload.busy");
    if (code === "NETWORK_UNREACHABLE") return t("instrument.upload.unreachable");
    return t("instrument.upload.failed", { name: file.name });
  }

  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      {value && !sending && (
        <p className="document-chosen">
          <DocumentLink id={value} />{" "}
          <Button variant="link" isInline onClick={() => onChange("")} aria-label={t("instrument.removeLine", { line: label })}>{t("instrument.remove")}</Button>
        </p>
      )}
      {known && <p className="hint" role="status">{t("instrument.upload.known", { day: known })}</p>}
      <input ref={input} id={id} type="file" accept={documentTypes.join(",")} className="file-input" disabled={sending !== null}
        aria-invalid={errors.length > 0 || trouble !== null || undefined} aria-describedby={describedBy(id, hint, errors)}
        onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ""; if (file) void send(file); }} />
      {sending && (
        <p className="uploading" role="status">
          <span>{t("instrument.upload.sending", { name: sending.file.name })}</span>
          <progress value={sending.share} max={1} aria-label={t("instrument.upload.sending", { name: sending.file.name })} />
          <Button variant="link" isInline onClick={() => sending.abort.abort()}>{t("instrument.upload.stop")}</Button>
        </p>
      )}
      {trouble && (
        <div className="field-error" role="alert">
          <p>{trouble.title}</p>
          {trouble.error instanceof ApiProblem && trouble.error.problem.status === 401 && <SessionEnded />}
        </div>
      )}
    </Field>
  );
}
