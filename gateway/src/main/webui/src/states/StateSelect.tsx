import { FormSelect, FormSelectOption } from "@patternfly/react-core";
import { useStateOptions } from "./useStates";

type Props = {
  id: string;
  value: string;
  onChange: (code: string) => void;
  /** The choice of none. */
  none: string;
  describedBy?: string;
  invalid?: boolean;
  /** The codes to choose from; all when missing. */
  among?: Set<string>;
};

export function StateSelect({ id, value, onChange, none, describedBy, invalid, among }: Props) {
  const all = useStateOptions();
  const options = among ? all.filter(({ code }) => among.has(code)) : all;
  const known = value === "" || options.some((option) => option.code === value);
  return (
    <FormSelect
      id={id}
      value={value}
      onChange={(_, code) => onChange(code)}
      validated={invalid ? "error" : "default"}
      aria-describedby={describedBy}
    >
      <FormSelectOption value="" label={none} />
      {!known && <FormSelectOption value={value} label={value} />}
      {options.map((option) => (
        <FormSelectOption key={option.code} value={option.code} label={option.name} />
      ))}
    </FormSelect>
  );
}
