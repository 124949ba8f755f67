import type { Brand } from "../../kit/payer/brand.ts";
import { testWallets } from "./wallets.ts";

/** The wallet's pink, and a water lily: the country's flower, and no one's trade mark. */
export const brand: Brand = {
  name: { bn: "বিকাশ", en: "bKash" },
  emblem: `<svg viewBox="0 0 48 48" aria-hidden="true" fill="none"><circle cx="24" cy="24" r="24" fill="#fff"/>
<path d="M24 9c4 5 5 12 0 22-5-10-4-17 0-22z" fill="#cf1266"/><path d="M10 17c7 1 12 6 14 15-9-1-14-7-14-15z" fill="#e8609b"/>
<path d="M38 17c-7 1-12 6-14 15 9-1 14-7 14-15z" fill="#e8609b"/><path d="M8 29c6-1 12 0 16 5-6 4-13 2-16-5z" fill="#f3a6c8"/>
<path d="M40 29c-6-1-12 0-16 5 6 4 13 2 16-5z" fill="#f3a6c8"/><path d="M12 38h24" stroke="#8c0b46" stroke-width="2" stroke-linecap="round"/></svg>`,
  colours: {
    main: "#cf1266",
    deep: "#8c0b46",
    blush: "#fdeef5",
    ink: "#2b1420",
    soft: "#6d5060",
    line: "#ecc9da",
    glow: "#f7d3e4",
  },
  steps: ["number", "code", "pin"],
  numberDigits: 11,
  wallets: {
    pays: testWallets.active,
    poor: testWallets.insufficient,
    blocked: testWallets.debitBlocked,
    code: testWallets.code,
    pin: testWallets.pin,
  },
};
