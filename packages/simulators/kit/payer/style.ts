import type { Brand } from "./brand.ts";

/** In the wallet's colours; served as a file so that the pages need no inline style. */
export const styleOf = ({ colours: { main, deep, blush, ink, soft, line, glow } }: Brand): string => `
@font-face { font-family: Siliguri; src: url(/payer/bengali-400.woff2) format("woff2"); font-weight: 400; unicode-range: U+0951-0952, U+0964-0965, U+0980-09FE, U+1CD0-1CFA, U+200C-200D, U+20B9, U+25CC; }
@font-face { font-family: Siliguri; src: url(/payer/bengali-600.woff2) format("woff2"); font-weight: 600; unicode-range: U+0951-0952, U+0964-0965, U+0980-09FE, U+1CD0-1CFA, U+200C-200D, U+20B9, U+25CC; }
@font-face { font-family: Siliguri; src: url(/payer/latin-400.woff2) format("woff2"); font-weight: 400; unicode-range: U+0000-00FF, U+2010-2027; }
@font-face { font-family: Siliguri; src: url(/payer/latin-600.woff2) format("woff2"); font-weight: 600; unicode-range: U+0000-00FF, U+2010-2027; }
:root { --main: ${main}; --deep: ${deep}; --blush: ${blush}; --ink: ${ink}; --soft: ${soft}; --line: ${line}; --glow: ${glow}; color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; padding: 0 12px 32px; color: var(--ink); font: 400 17px/1.6 Siliguri, "Noto Sans Bengali", system-ui, sans-serif;
  background: linear-gradient(180deg, var(--glow) 0, var(--blush) 220px, #fbf9fa 100%); }
.ribbon { margin: 0 -12px; padding: 7px 12px; text-align: center; font-size: 14px; font-weight: 600; color: #4a3200; background: #ffdf8a; }
main { max-width: 420px; margin: 20px auto 0; overflow: hidden; border-radius: 22px; background: #fff; box-shadow: 0 18px 50px -18px color-mix(in srgb, var(--deep) 40%, transparent), 0 1px 3px #0002; }
header { position: relative; padding: 20px 22px 22px; color: #fff; background: linear-gradient(135deg, var(--main) 0, var(--deep) 100%); }
.brand { display: flex; align-items: center; gap: 10px; }
.brand svg { width: 42px; height: 42px; flex: none; }
h1 { margin: 0; font-size: 20px; font-weight: 600; line-height: 1.3; }
.tongue { margin-left: auto; padding: 10px 14px; min-height: 48px; border-radius: 999px; color: #fff; background: #ffffff24; font-size: 15px; text-decoration: none; }
.bill { display: grid; grid-template-columns: 1fr auto; gap: 2px 12px; align-items: end; margin: 18px 0 0; }
.bill dt { font-size: 14px; opacity: .92; } .bill dd { margin: 0; }
.shop { grid-column: 1 / -1; font-weight: 600; }
.sum { grid-row: 2 / span 2; grid-column: 2; font-size: 30px; font-weight: 600; line-height: 1.15; white-space: nowrap; }
.ref { font-size: 14px; overflow-wrap: anywhere; }
.body { padding: 22px; }
.steps { display: flex; gap: 8px; margin: 0 0 18px; padding: 0; list-style: none; }
.steps li { flex: 1; height: 6px; border-radius: 3px; background: var(--line); } .steps li.on { background: var(--main); }
label { display: block; font-weight: 600; } .hint { margin: 2px 0 0; color: var(--soft); font-size: 15px; }
input { width: 100%; min-height: 54px; margin: 10px 0 4px; padding: 8px 16px; border: 2px solid var(--line); border-radius: 14px; background: var(--blush);
  color: var(--ink); font: 600 22px/1.2 Siliguri, system-ui, sans-serif; letter-spacing: .06em; text-align: center; }
input:focus-visible, a:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid #7a1fa2; outline-offset: 2px; }
.complaint { margin: 10px 0 0; padding: 9px 14px; border-radius: 12px; background: #fff0e8; color: #8a2300; font-size: 15px; }
.terms { margin: 12px 0 18px; color: var(--soft); font-size: 14px; }
.acts { display: grid; grid-template-columns: 1fr 1.4fr; gap: 10px; }
button, .button { display: block; width: 100%; min-height: 52px; padding: 10px 14px; border: 0; border-radius: 14px; font: 600 17px/1.4 Siliguri, system-ui, sans-serif; text-align: center; text-decoration: none; cursor: pointer; }
.go { color: #fff; background: var(--main); } .go:hover { background: var(--deep); }
.stop { order: -1; color: var(--deep); background: var(--blush); } .stop:hover { background: var(--glow); }
details { margin: 18px 0 0; border-top: 1px dashed var(--line); padding-top: 8px; font-size: 15px; }
summary { min-height: 48px; padding: 8px 0; color: var(--soft); cursor: pointer; }
table { width: 100%; border-collapse: collapse; } th { text-align: left; font-weight: 400; color: var(--soft); } td { text-align: right; font-weight: 600; }
`;
