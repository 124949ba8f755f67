import { toBengaliDigits } from "@haat/core/digits";
import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { takaOf } from "../money.ts";
import type { Brand, Language } from "./brand.ts";
import type { Asked, Back, Bill, Desk } from "./desk.ts";
import { type Complaint, wordsOf } from "./words.ts";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
export type View = Readonly<{ desk: Desk; bill: Bill; language: Language; complaint?: Complaint }>;

/** ৳ with lakh grouping, in the language's own digits. */
function money(minor: bigint, language: Language): string {
  const text = `৳${takaOf(minor).replace(/(\d)(?=(\d\d)+\d\.)/g, "$1,")}`;
  return language === "bn" ? toBengaliDigits(text) : text;
}

function shell(brand: Brand, language: Language, title: string, inner: Html): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="/payer/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <aside class="ribbon" aria-label="simulator">${wordsOf(brand, language).simulator}</aside>
        <main>${inner}</main>
      </body>
    </html>`;
}

function head({ desk, bill, language }: View): Html {
  const say = wordsOf(desk.brand, language);
  const other = language === "bn" ? "en" : "bn";
  return html`<header>
    <div class="brand">
      ${raw(desk.brand.emblem)}
      <h1>${say.title}</h1>
      <a class="tongue" lang="${other}" hreflang="${other}" href="${raw(desk.pageUrl(bill, other))}"
        >${say.other}</a
      >
    </div>
    <dl class="bill">
      <dd class="shop">${desk.merchantName}</dd>
      <dt>${say.invoice}</dt>
      <dd class="ref">${bill.invoice}</dd>
      <dd class="sum">${money(bill.minor, language)}</dd>
    </dl>
  </header>`;
}

function tests({ desk: { brand }, language }: View): Html {
  const { test, testTitle } = wordsOf(brand, language);
  const { wallets, steps } = brand;
  const rows = [
    [test.number, wallets.pays[0]],
    ...(steps.includes("code") ? [[test.code, wallets.code]] : []),
    [test.pin, wallets.pin],
    [test.poor, wallets.poor],
  ];
  return html`<details>
    <summary>${testTitle}</summary>
    <table>
      ${rows.map(
        ([name, value]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${value}</td>
          </tr>`,
      )}
    </table>
  </details>`;
}

const fields = {
  number: { type: "tel", autocomplete: "tel-national", maxlength: 20 },
  code: { type: "text", autocomplete: "one-time-code", maxlength: 12 },
  pin: { type: "password", autocomplete: "off", maxlength: 12 },
} as const;

/** The one form of a step. "Confirm" comes first, because the Enter key presses the first button. */
export function stepPage(view: View, at: Asked): Html {
  const { desk, bill, language, complaint } = view;
  const say = wordsOf(desk.brand, language);
  const { steps } = desk.brand;
  const number = steps.indexOf(at) + 1;
  const field = fields[at];
  const hint =
    at === "code" ? html`<p class="hint" id="hint">${say.codeSent(bill.payer.wallet ?? "")}</p>` : "";
  const wrong = complaint
    ? html`<p class="complaint" id="wrong" role="alert">${say.complaint[complaint]}</p>`
    : "";
  const inner = html`${head(view)}
    <form class="body" method="post" action="/payer/${at}">
      <ol class="steps" aria-label="${say.step(number, steps.length)}">
        ${steps.map((_, index) => html`<li class="${index < number ? "on" : ""}"></li>`)}
      </ol>
      <input type="hidden" name="reference" value="${bill.reference}" />
      <input type="hidden" name="key" value="${bill.key}" />
      <input type="hidden" name="lang" value="${language}" />
      <label for="field">${say.ask[at]}</label>
      ${hint}
      <input
        id="field"
        name="${at}"
        type="${field.type}"
        inputmode="numeric"
        autocomplete="${field.autocomplete}"
        maxlength="${field.maxlength}"
        value="${at === "number" ? bill.prefilled : ""}"
        aria-invalid="${complaint ? "true" : "false"}"
        aria-describedby="${complaint ? "wrong" : "terms"}"
        autofocus
      />
      ${wrong}
      <p class="terms" id="terms">${say.terms}</p>
      <div class="acts">
        <button class="go">${say.confirm}</button>
        <button class="stop" formaction="/payer/cancel" formnovalidate>${say.cancel}</button>
      </div>
      ${tests(view)}
    </form>`;
  return shell(desk.brand, language, `${say.ask[at]} · ${say.title}`, inner);
}

const wayBack = (back: Back, text: string): Html =>
  back.fields
    ? html`<form method="post" action="${back.url}">
        ${Object.entries(back.fields).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
        )}
        <button class="go">${text}</button>
      </form>`
    : html`<a class="button go" href="${back.url}">${text}</a>`;

/** Nothing more to do here; `back` is absent where the payer is not meant to find the way home. */
export function endPage(view: View, back: Back | null): Html {
  const { desk, language } = view;
  const say = wordsOf(desk.brand, language);
  const inner = html`${head(view)}
    <div class="body">
      <h2>${say.endedTitle}</h2>
      <p>${say.ended}</p>
      ${back === null ? "" : wayBack(back, say.back)}
    </div>`;
  return shell(desk.brand, language, say.endedTitle, inner);
}

export function missingPage(brand: Brand, language: Language): Html {
  const say = wordsOf(brand, language);
  const inner = html`<header>
      <div class="brand">
        ${raw(brand.emblem)}
        <h1>${say.missingTitle}</h1>
      </div>
    </header>
    <div class="body"><p>${say.missing}</p></div>`;
  return shell(brand, language, say.missingTitle, inner);
}
