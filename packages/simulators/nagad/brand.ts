import type { Face } from "../kit/payer/brand.ts";

/** Orange-red, and a paper kite over the roofs: nobody's trade mark. */
export const face: Face = {
  name: { bn: "নগদ", en: "Nagad" },
  emblem: `<svg viewBox="0 0 48 48" aria-hidden="true" fill="none"><circle cx="24" cy="24" r="24" fill="#fff"/>
<path d="M27 7l11 14-14 11-9-16z" fill="#e2492a"/><path d="M27 7l-3 25-9-16z" fill="#f7a32c"/>
<path d="M27 7l-3 25M15 16l23 5" stroke="#8f1f10" stroke-width="1.2"/>
<path d="M24 32c-1 4 3 5 0 8s-6 0-8 2" stroke="#8f1f10" stroke-width="1.8" stroke-linecap="round"/></svg>`,
  colours: {
    main: "#c8371b",
    deep: "#8f1f10",
    blush: "#fef2ec",
    ink: "#2d1510",
    soft: "#74554c",
    line: "#f0cfc2",
    glow: "#fbdccd",
  },
  steps: ["number", "code", "pin"],
  numberDigits: 11,
};
