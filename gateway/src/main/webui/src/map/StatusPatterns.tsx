import type { ParticipationStatus } from "../api/types";

/**
 * Each status is told by a pattern as well as a colour. The patterns are drawn
 * once per document; the map, its legend and every label refer to them.
 */
export function StatusPatterns() {
  return (
    <svg className="pattern-defs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="fill-PARTY" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" className="ink-party" />
        </pattern>
        <pattern id="fill-SUSPENDED_RIGHTS" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect width="7" height="7" className="ink-party" />
          <path d="M0 3.5h7" className="line-suspended" />
        </pattern>
        <pattern id="fill-CONTRACTING_STATE" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="ground-contracting" />
          <rect width="3" height="6" className="ink-contracting" />
        </pattern>
        <pattern id="fill-PROVISIONAL" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" className="ground-signatory" />
          <rect width="2" height="5" className="ink-contracting" />
        </pattern>
        <pattern id="fill-SIGNATORY" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className="ground-signatory" />
          <circle cx="1.5" cy="1.5" r="1.1" className="ink-signatory" />
          <circle cx="4.5" cy="4.5" r="1.1" className="ink-signatory" />
        </pattern>
        <pattern id="fill-NON_PARTICIPANT" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" className="ground-none" />
        </pattern>
        <pattern id="fill-WITHDRAWING" width="7" height="7" patternUnits="userSpaceOnUse">
          <rect width="7" height="7" className="ground-withdrawing" />
          <path d="M0 3.5h7M3.5 0v7" className="line-withdrawing" />
        </pattern>
        <pattern id="fill-WITHDRAWN" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className="ground-none" />
          <path d="M0 3h6" className="line-withdrawn" />
        </pattern>
        <pattern id="fill-disputed" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect width="4" height="4" className="ground-disputed" />
          <path d="M0 0v4" className="line-disputed" />
        </pattern>
        <pattern id="fill-outside" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" className="ground-outside" />
        </pattern>
      </defs>
    </svg>
  );
}

export type Fill = ParticipationStatus | "disputed" | "outside";

export const fillOf = (fill: Fill) => `url(#fill-${fill})`;

export function Swatch({ fill }: { fill: Fill }) {
  return (
    <svg className="swatch" viewBox="0 0 20 14" width="20" height="14" aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width="19" height="13" rx="3" fill={fillOf(fill)} />
    </svg>
  );
}
