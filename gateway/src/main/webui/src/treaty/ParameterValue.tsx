import { useTranslation } from "react-i18next";
import type { Parameter } from "../api/types";
import { isDecimal, parseDecimal } from "../quantity/decimal";
import { Quantity } from "../quantity/Quantity";

export function ParameterValue({ item }: { item: Parameter }) {
  return <ParameterFigure value={item.value} unit={item.unit} />;
}

export function ParameterFigure({ value, unit: given }: { value: string; unit: string | null }) {
  const { t } = useTranslation();
  const unit = given === "parameters" ? t("thresholds.parametersUnit") : given;
  if (isDecimal(parseDecimal(value))) return <Quantity value={value} unit={unit} />;
  if (value === "true" || value === "false") return t(`boolean.${value}`);
  return <span className="word">{value}</span>;
}
