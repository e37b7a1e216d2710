import { useTranslation } from "react-i18next";
import { useFormats } from "./useLanguage";

/** Bytes as people read them. */
export function useSize() {
  const { t } = useTranslation();
  const { count } = useFormats();
  return (bytes: number) =>
    bytes >= 1_048_576 ? t("instrument.mebibytes", { n: count(Math.round(bytes / 104_857.6) / 10) }) : t("instrument.kibibytes", { n: count(Math.max(1, Math.round(bytes / 1024))) });
}
