import { useState } from "react";
import { useTranslation } from "react-i18next";
import { moveInstrument, returnInstrument, type InstrumentCheck, type VersionedInstrument } from "../api/instruments";
import { useFormats } from "../i18n/useLanguage";
import { LongTextField } from "./fields";
import { MoveDialog } from "./MoveDialog";

/** The legal officer accepts the act for deposit or gives it back; what the API does not offer is not shown. */
export function Decision({ read, check }: { read: VersionedInstrument; check: InstrumentCheck }) {
  const { t } = useTranslation();
  const { allowedActions } = read.instrument;
  const mayAccept = allowedActions.includes("acceptance");
  const mayReturn = allowedActions.includes("return");
  if (!mayAccept && !mayReturn) return <p className="hint">{t("instrument.desk.officerOnly")}</p>;
  return (
    <div className="form-actions">
      {mayAccept && check.preview && <Acceptance read={read} preview={check.preview} />}
      {mayReturn && <Return read={read} />}
    </div>
  );
}

function Acceptance({ read, preview }: { read: VersionedInstrument; preview: NonNullable<InstrumentCheck["preview"]> }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  return (
    <MoveDialog read={read} look="primary" label={t("instrument.accept.open")} title={t("instrument.accept.title")} confirm={t("instrument.accept.confirm")}
      run={() => moveInstrument(read.instrument.summary.id, read.etag, "acceptance")}>
      <p>{t("instrument.accept.consequence", { day: day(preview.effectiveDate) })}</p>
      {preview.pendingConfirmation && <p className="standing">{t("instrument.check.pending")}</p>}
      {preview.completesEntryIntoForce && <p><strong>{t("instrument.accept.completes", { day: day(preview.completesEntryIntoForce) })}</strong></p>}
    </MoveDialog>
  );
}

function Return({ read }: { read: VersionedInstrument }) {
  const { t } = useTranslation();
  const [reasons, setReasons] = useState("");
  return (
    <MoveDialog read={read} look="secondary" label={t("instrument.return.open")} title={t("instrument.return.title")} confirm={t("instrument.return.confirm")}
      run={() => returnInstrument(read.instrument.summary.id, read.etag, reasons.trim())} onDone={() => setReasons("")}>
      <p>{t("instrument.return.consequence")}</p>
      <LongTextField id="reasons" label={t("instrument.reasons")} hint={t("instrument.return.hint")} value={reasons} onChange={setReasons} errors={[]} rows={6} longest={4000} />
    </MoveDialog>
  );
}
