import { toBengaliDigits } from "@haat/core/digits";
import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { minorOf, type Payment } from "../truth.ts";
import type { Complaint } from "./steps.ts";
import { testWallets } from "./wallets.ts";
import { words, type Language } from "./words.ts";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
export type View = Readonly<{
  payment: Payment;
  merchantName: string;
  language: Language;
  complaint?: Complaint;
}>;

/** A water lily: the country's flower, and no one's trade mark. */
const lily =
  raw(`<svg viewBox="0 0 48 48" aria-hidden="true" fill="none"><circle cx="24" cy="24" r="24" fill="#fff"/>
<path d="M24 9c4 5 5 12 0 22-5-10-4-17 0-22z" fill="#cf1266"/><path d="M10 17c7 1 12 6 14 15-9-1-14-7-14-15z" fill="#e8609b"/>
<path d="M38 17c-7 1-12 6-14 15 9-1 14-7 14-15z" fill="#e8609b"/><path d="M8 29c6-1 12 0 16 5-6 4-13 2-16-5z" fill="#f3a6c8"/>
<path d="M40 29c-6-1-12 0-16 5 6 4 13 2 16-5z" fill="#f3a6c8"/><path d="M12 38h24" stroke="#8c0b46" stroke-width="2" stroke-linecap="round"/></svg>`);

/** ৳ with lakh grouping, in the language's own digits. */
function money(amount: string, language: Language): string {
  const minor = minorOf(amount);
  const whole = String(minor / 100n);
  const grouped = whole.replace(/(\d)(?=(\d\d)+\d$)/g, "$1,");
  const text = `৳${grouped}.${String(minor % 100n).padStart(2, "0")}`;
  return language === "bn" ? toBengaliDigits(text) : text;
}

export const pageQuery = ({ id, hash, mode, version }: Payment, language: Language): string =>
  `paymentId=${id}&hash=${hash}&mode=${mode}&apiVersion=${version}&lang=${language}`;

export function shell(language: Language, title: string, inner: Html): Html {
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
        <aside class="ribbon" aria-label="simulator">${words[language].simulator}</aside>
        <main>${inner}</main>
      </body>
    </html>`;
}

function head({ payment, merchantName, language }: View): Html {
  const say = words[language];
  const other = language === "bn" ? "en" : "bn";
  return html`<header>
    <div class="brand">
      ${lily}
      <h1>${say.title}</h1>
      <a class="tongue" lang="${other}" hreflang="${other}" href="/?${raw(pageQuery(payment, other))}"
        >${say.other}</a
      >
    </div>
    <dl class="bill">
      <dd class="shop">${merchantName}</dd>
      <dt>${say.invoice}</dt>
      <dd class="ref">${payment.invoice}</dd>
      <dd class="sum">${money(payment.amount, language)}</dd>
    </dl>
  </header>`;
}

const tests = (language: Language): Html => {
  const say = words[language];
  return html`<details>
    <summary>${say.testTitle}</summary>
    <table>
      <tr>
        <th scope="row">${say.testNumber}</th>
        <td>${testWallets.active[0]}</td>
      </tr>
      <tr>
        <th scope="row">${say.testCode}</th>
        <td>${testWallets.code}</td>
      </tr>
      <tr>
        <th scope="row">${say.testPin}</th>
        <td>${testWallets.pin}</td>
      </tr>
      <tr>
        <th scope="row">${say.testPoor}</th>
        <td>${testWallets.insufficient}</td>
      </tr>
    </table>
  </details>`;
};

const fields = {
  number: { name: "number", type: "tel", autocomplete: "tel-national", maxlength: 20 },
  code: { name: "code", type: "text", autocomplete: "one-time-code", maxlength: 12 },
  pin: { name: "pin", type: "password", autocomplete: "off", maxlength: 12 },
} as const;

/** The one form of a step. "Confirm" comes first, because the Enter key presses the first button. */
export function stepPage(view: View, at: keyof typeof fields, known: string): Html {
  const { payment, language, complaint } = view;
  const say = words[language];
  const field = fields[at];
  const number = Object.keys(fields).indexOf(at) + 1;
  const label = { number: say.askNumber, code: say.askCode, pin: say.askPin }[at];
  const wallet = payment.payer.wallet ?? "";
  const hint = at === "code" ? html`<p class="hint" id="hint">${say.codeSent(wallet)}</p>` : "";
  const wrong = complaint
    ? html`<p class="complaint" id="wrong" role="alert">${say.complaint[complaint]}</p>`
    : "";
  const inner = html`${head(view)}
    <form class="body" method="post" action="/payer/${at}">
      <ol class="steps" aria-label="${say.step(number)}">
        ${[1, 2, 3].map((each) => html`<li class="${each <= number ? "on" : ""}"></li>`)}
      </ol>
      <input type="hidden" name="paymentId" value="${payment.id}" />
      <input type="hidden" name="hash" value="${payment.hash}" />
      <input type="hidden" name="lang" value="${language}" />
      <label for="field">${label}</label>
      ${hint}
      <input
        id="field"
        name="${field.name}"
        type="${field.type}"
        inputmode="numeric"
        autocomplete="${field.autocomplete}"
        maxlength="${field.maxlength}"
        value="${known}"
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
      ${tests(language)}
    </form>`;
  return shell(language, `${label} · ${say.title}`, inner);
}

/** Nothing more to do here; `back` is absent where the payer is not meant to find the way home. */
export function endPage(view: View, back: string | null): Html {
  const say = words[view.language];
  const link = back === null ? "" : html`<a class="button go" href="${back}">${say.back}</a>`;
  const inner = html`${head(view)}
    <div class="body">
      <h2>${say.endedTitle}</h2>
      <p>${say.ended}</p>
      ${link}
    </div>`;
  return shell(view.language, say.endedTitle, inner);
}

export function missingPage(language: Language): Html {
  const say = words[language];
  const inner = html`<header>
      <div class="brand">
        ${lily}
        <h1>${say.missingTitle}</h1>
      </div>
    </header>
    <div class="body"><p>${say.missing}</p></div>`;
  return shell(language, say.missingTitle, inner);
}
