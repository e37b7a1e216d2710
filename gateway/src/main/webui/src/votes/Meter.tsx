type Props = { value: number; most: number; needed?: number; label: string; text: string; short?: boolean };

/** A bar with the number that is needed marked on it; the sentence below says the same. */
export function Meter({ value, most, needed, label, text, short }: Props) {
  return (
    <div className={short ? "vote-meter short" : "vote-meter"}>
      <p className="meter-label">{label}</p>
      <div role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={most} aria-valuenow={value} aria-valuetext={text}>
        <svg viewBox={`0 0 ${Math.max(most, 1)} 10`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect width={Math.max(most, 1)} height="10" className="meter-ground" />
          <rect width={Math.min(value, most)} height="10" className="meter-value" />
          {needed !== undefined && needed > 0 && <line x1={needed} x2={needed} y1="0" y2="10" className="meter-needed" />}
        </svg>
      </div>
      <p>{text}</p>
    </div>
  );
}
