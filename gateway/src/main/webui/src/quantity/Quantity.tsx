import { formatDecimal } from "./decimal";

/** Isolated left to right: in Arabic text the parts would change places. */
export function Quantity({ value, unit }: { value: string; unit?: string | null }) {
  return (
    <bdi dir="ltr" className="quantity">
      {formatDecimal(value)}
      {unit ? `\u00a0${unit}` : ""}
    </bdi>
  );
}
