/**
 * Counts such as FLOP reach 10^26 and must stay exact, so they are kept as
 * digits and a power of ten and never pass through a JavaScript number.
 */
export type Decimal = { digits: string; exponent: number };

export type Rejection = "EMPTY" | "DECIMAL_COMMA" | "NEGATIVE" | "NOT_FINITE" | "UNIT" | "FORM";

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const forms = [
  /^(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/,
  /^(?:(\d+)(?:\.(\d+))?[x×*])?10\^([+-]?\d+)$/,
];

/** Accepts 1e25, 1.0E+25, 10^25, plain digits, and what the portal itself shows: 3.8 × 10²⁵. */
export function parseDecimal(text: string): Decimal | Rejection {
  const compact = text
    .trim()
    .replace(/[\u200e\u200f\u202f\u00a0\s]/g, "")
    .replace(/10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/, (_, power: string) => `10^${plain(power)}`);
  if (compact === "") return "EMPTY";
  if (/^[-−]/.test(compact)) return "NEGATIVE";
  if (/^[+]?(nan|inf(inity)?|∞)$/i.test(compact)) return "NOT_FINITE";
  if (/^[\d.]+,[\d]/.test(compact)) return "DECIMAL_COMMA";
  for (const form of forms) {
    const match = form.exec(compact);
    if (match) {
      const [, whole = "1", fraction = "", power = "0"] = match;
      if (power.replace(/^[+-]/, "").length > 4) return "FORM";
      return normalise(whole + fraction, Number(power) - fraction.length);
    }
  }
  return /^[\d.eE^+×x*-]+[a-z/]+/i.test(compact) ? "UNIT" : "FORM";
}

export function isDecimal(value: Decimal | Rejection): value is Decimal {
  return typeof value === "object";
}

function plain(power: string): string {
  return [...power].map((c) => (c === "⁻" ? "-" : String(superscripts.indexOf(c)))).join("");
}

function normalise(digits: string, exponent: number): Decimal {
  const leading = digits.replace(/^0+/, "");
  if (leading === "") return { digits: "0", exponent: 0 };
  const trimmed = leading.replace(/0+$/, "");
  return { digits: trimmed, exponent: exponent + leading.length - trimmed.length };
}

/** The form the API uses: 3.8e25. What is no number (a model's name as threshold) passes unchanged. */
export function canonical(text: string): string {
  const value = parseDecimal(text);
  if (!isDecimal(value)) return text.trim();
  const power = value.digits.length - 1 + value.exponent;
  if (power < 6 && value.exponent >= 0) return value.digits + "0".repeat(value.exponent);
  return `${mantissa(value.digits)}e${power}`;
}

function mantissa(digits: string): string {
  return digits.length === 1 ? digits : `${digits[0]}.${digits.slice(1)}`;
}

/**
 * 3.8 × 10²⁵ in every language: the words for such numbers name different
 * powers of ten in English and French, and the point is what the API accepts.
 */
export function formatDecimal(text: string): string {
  const value = parseDecimal(text);
  if (!isDecimal(value)) return text;
  const power = value.digits.length - 1 + value.exponent;
  if (power >= 6) {
    const raised = `10${raise(power)}`;
    return value.digits === "1" ? raised : `${mantissa(value.digits)} × ${raised}`;
  }
  if (value.exponent >= 0) return group(value.digits + "0".repeat(value.exponent));
  const point = value.digits.length + value.exponent;
  return point > 0
    ? `${group(value.digits.slice(0, point))}.${value.digits.slice(point)}`
    : `0.${"0".repeat(-point)}${value.digits}`;
}

function group(digits: string): string {
  return digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, "\u202f") : digits;
}

function raise(power: number): string {
  return [...String(power)].map((c) => (c === "-" ? "⁻" : superscripts[Number(c)])).join("");
}
