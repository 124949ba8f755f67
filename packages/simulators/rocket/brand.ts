import type { Face } from "../kit/payer/brand.ts";

/** Purple, and a paper aeroplane over its trail: nobody's trade mark. */
export const face: Face = {
  name: { bn: "রকেট", en: "Rocket" },
  emblem: `<svg viewBox="0 0 48 48" aria-hidden="true" fill="none"><circle cx="24" cy="24" r="24" fill="#fff"/>
<path d="M38 10 10 23l9 4z" fill="#8c3494"/><path d="m38 10-19 17 2 9z" fill="#5d1f66"/><path d="m38 10-12 22-7-5z" fill="#b45fbc"/>
<path d="M9 31c3 1 5 3 6 7" stroke="#f0a63c" stroke-width="2.5" stroke-linecap="round"/></svg>`,
  colours: {
    main: "#8c3494",
    deep: "#5d1f66",
    blush: "#faf1fb",
    ink: "#2a1030",
    soft: "#6d5573",
    line: "#e3c9e6",
    glow: "#eed9f0",
  },
  steps: ["number", "pin"],
  numberDigits: 12,
};
