import { useTranslation } from "react-i18next";
import { moveInstrument, type VersionedInstrument } from "../api/instruments";
import { MoveDialog } from "./MoveDialog";

/** The second person sends: this instant is that of receipt. */
export function SendAct({ read, ready }: { read: VersionedInstrument; ready: boolean }) {
  const { t } = useTranslation();
  const { id, type } = read.instrument.summary;
  return (
    <MoveDialog read={read} look="primary" label={t("instrument.send.open")} title={t("instrument.send.title", { act: t(`act.${type}`) })} confirm={t("instrument.send.confirm")}
      run={() => moveInstrument(id, read.etag, "sending")}>
      <p>{t("instrument.send.consequence")}</p>
      {!ready && <p className="standing">{t("instrument.send.notReady")}</p>}
    </MoveDialog>
  );
}

export function CancelAct({ read, before }: { read: VersionedInstrument; before?: () => Promise<boolean> }) {
  const { t } = useTranslation();
  const { id } = read.instrument.summary;
  return (
    <MoveDialog read={read} look="danger" label={t("instrument.cancel.open")} title={t("instrument.cancel.title")} confirm={t("instrument.cancel.confirm")} before={before}
      run={() => moveInstrument(id, read.etag, "cancellation")}>
      <p>{t("instrument.cancel.consequence")}</p>
    </MoveDialog>
  );
}
