import type { Face } from "../kit/payer/brand.ts";

/** Blue and yellow, and a paper boat: nobody's trade mark. The numbers are invented: Upay publishes none. */
export const face: Face = {
  name: { bn: "উপায়", en: "Upay" },
  emblem: `<svg viewBox="0 0 48 48" aria-hidden="true" fill="none"><circle cx="24" cy="24" r="24" fill="#fff"/>
<path d="M24 8v20H12z" fill="#ffc72c"/><path d="M26 13v15h9z" fill="#f2a900"/><path d="M8 31h32l-6 8H14z" fill="#1d4fa3"/></svg>`,
  colours: {
    main: "#1d4fa3",
    deep: "#12346f",
    blush: "#eef4fd",
    ink: "#0f1d33",
    soft: "#52617a",
    line: "#c6d6ef",
    glow: "#d3e2f8",
  },
  steps: ["number", "code", "pin"],
  numberDigits: 11,
};
