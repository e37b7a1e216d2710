/** All values of a type in the order of the page: one that is missing or unknown does not compile. */
export const every =
  <Value extends string>() =>
  <const List extends readonly Value[]>(list: Value extends List[number] ? List : never): readonly Value[] => list;

/** The value if it is one of those known; an address may say anything. */
export function known<Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined {
  return values.find((value) => value === text);
}
