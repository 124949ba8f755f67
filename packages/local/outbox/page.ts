import { localPhone, readPhone } from "@haat/core/phone";
import { escapeHtml } from "./escape.ts";
import type { Message, MessageFilter } from "./messages.ts";

export const fontPath = "/bengali.woff2";

/** The page on which a person reads what the market sent, under `top`; it renews itself and needs no script. */
export const outboxPage = (
  messages: readonly Message[],
  { to, kind }: MessageFilter,
  top: string,
): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="5">
<title>হাট · Outbox</title>
<style>${style}</style>
</head>
<body>
<header>
  <h1><span lang="bn">হাট</span> Outbox</h1>
  <p>What the market sent by SMS, call and e-mail, and to browsers. Nothing left this machine.</p>
  <nav>${["", "sms", "voice", "email", "push"].map((one) => tab(one, kind ?? "", to ?? "")).join("")}</nav>
  <form method="get"><input name="to" value="${escapeHtml(to ?? "")}" placeholder="01712345678 or a@b.com" aria-label="Receiver"><button>Find</button></form>
</header>
<main>${top}${messages.length ? messages.map(card).join("\n") : "<p class=empty>No message yet.</p>"}</main>
</body>
</html>`;

const labels: Readonly<Record<string, string>> = {
  "": "All",
  sms: "SMS",
  voice: "Calls",
  email: "E-mail",
  push: "Browsers",
};

function tab(kind: string, current: string, to: string): string {
  const query = new URLSearchParams({ ...(kind ? { kind } : {}), ...(to ? { to } : {}) }).toString();
  const mark = kind === current ? ' aria-current="page"' : "";
  return `<a href="/?${escapeHtml(query)}"${mark}>${labels[kind] ?? kind}</a>`;
}

function card({ id, kind, to, subject, text, html, at }: Message): string {
  const phone = kind === "email" || kind === "push" ? null : readPhone(to);
  const lines = [
    `<article class="${kind}"><header><b>${escapeHtml(phone ? localPhone(phone) : to)}</b>`,
    `<time datetime="${at}">${inDhaka(at)}</time></header>`,
    subject ? `<h2 dir="auto">${escapeHtml(subject)}</h2>` : "",
    `<p dir="auto">${escapeHtml(text)}</p>`,
    html ? `<a href="/messages/${id}/html" target="_blank">Show as sent</a>` : "",
    "</article>",
  ];
  return lines.join("");
}

const format = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Dhaka",
  dateStyle: "medium",
  timeStyle: "medium",
});
const inDhaka = (at: string): string => format.format(new Date(at));

const style = `
@font-face { font-family: Bengali; src: url(${fontPath}) format("woff2"); unicode-range: U+0951-0952, U+0964-0965, U+0980-09FE, U+200C-200D, U+25CC }
:root { color-scheme: light dark; --ink: #1d2521; --paper: #f6f4ee; --card: #fff; --line: #e2ddd0; --leaf: #0b6b4f; --soft: #67736c }
@media (prefers-color-scheme: dark) { :root { --ink: #e9ece9; --paper: #121614; --card: #1b211e; --line: #2c3530; --leaf: #5cc7a2; --soft: #9aa69f } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, Bengali, sans-serif }
h1 { margin: 0; font-size: 1.6rem } h1 span { color: var(--leaf) }
body > header p { margin: .25rem 0 1rem; color: var(--soft) }
nav { display: flex; gap: .5rem } nav a { padding: .3rem .9rem; border: 1px solid var(--line); border-radius: 2rem; color: inherit; text-decoration: none }
nav a[aria-current] { background: var(--leaf); border-color: var(--leaf); color: var(--paper) }
form { display: flex; gap: .5rem; margin: 1rem 0 }
input, button { font: inherit; padding: .6rem .9rem; border: 1px solid var(--line); border-radius: .6rem; background: var(--card); color: inherit } input { flex: 1; min-width: 0 }
section { margin: 0 0 1.5rem; overflow-x: auto } table { border-collapse: collapse; width: 100% } td, th { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: start } td b { font-size: 1.2rem; white-space: nowrap }
article { margin: 0 0 1rem; padding: 1rem 1.1rem; background: var(--card); border: 1px solid var(--line); border-left: .3rem solid var(--leaf); border-radius: .8rem }
article.email { border-left-color: #c8842b } article.voice { border-left-color: #6b4fa0 } article.push { border-left-color: #2f6fb0 }
article header { display: flex; justify-content: space-between; gap: 1rem; flex-wrap: wrap } time, .empty { color: var(--soft) }
h2 { margin: .4rem 0 0; font-size: 1.05rem } article p { margin: .4rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere } article a { color: var(--leaf) }
`;
