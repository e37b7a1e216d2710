/** Members of effects that a field of another name is about. */
const named: Record<string, string> = {
  "parameter/transitionalRule": "transition",
  "election/organ": "elected",
  "capabilityList/capabilities": "capabilities",
  "election/seats": "seats",
};

/** The field a complaint of the API is about; of what has no field of its own, the nearest around it. */
export function fieldOf(pointer: string): string | null {
  const part = pointer.replace(/^\/proposal/, "");
  const [, first = "", second = "", ...rest] = part.split("/");
  switch (first) {
    case "organ":
    case "meeting":
    case "matter":
    case "method":
    case "effectiveFrom":
    case "concerns":
      return first;
    case "title":
    case "text":
      return `${first}-${second || "en"}`;
    case "effects":
      return second ? effectField(second, rest) : "effects-add";
    default:
      return null;
  }
}

function effectField(index: string, [member = "", field = "", row, cell]: string[]): string {
  const at = `effect-${index}`;
  if (field === "") return `${at}-kind`;
  const name = named[`${member}/${field}`] ?? field;
  if (row === undefined) return `${at}-${name}`;
  return `${at}-${name}-${row}-${cell ?? (name === "seats" ? "seat" : "code")}`;
}
