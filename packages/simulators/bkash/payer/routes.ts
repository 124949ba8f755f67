import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { localPhone, readPhone } from "@haat/core/phone";
import { callbackFor, callbackStatus } from "../callback.ts";
import type { SimContext } from "../operation.ts";
import type { SimApp } from "../routes.ts";
import type { Payment } from "../truth.ts";
import { findPayment, type World } from "../world.ts";
import { leave, payerEnds } from "./leave.ts";
import { endPage, missingPage, stepPage, type Html, type View } from "./page.ts";
import { giveCode, giveNumber, givePin, type Complaint, type Stepped } from "./steps.ts";
import { style } from "./style.ts";
import type { Language } from "./words.ts";

const languageOf = (text: string | undefined): Language => (text === "en" ? "en" : "bn");

/** A payment's page opens only with the hash from its address. */
function known(world: World, id: string | undefined, hash: string | undefined): Payment | null {
  const payment = findPayment(world, id ?? "");
  return payment && payment.hash === hash ? payment : null;
}

function prefilled({ payerReference, payer }: Payment): string {
  const phone = payer.wallet === null ? readPhone(payerReference) : null;
  return phone ? localPhone(phone) : "";
}

async function show(c: SimContext, page: Html, status: 200 | 404 = 200): Promise<Response> {
  const policy =
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'";
  return c.html(await page, status, {
    "content-security-policy": policy,
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
  });
}

function view(world: World, payment: Payment, language: Language, complaint?: Complaint): View {
  return { payment, merchantName: world.merchantName, language, ...(complaint && { complaint }) };
}

function present(
  world: World,
  c: SimContext,
  language: Language,
  { payment, complaint }: Stepped,
): Promise<Response> {
  const seen = view(world, payment, language, complaint);
  if (payment.state !== "Initiated" || payment.payer.at === "done") {
    const status = callbackStatus(payment);
    return show(c, endPage(seen, status === null ? null : callbackFor(payment, status)));
  }
  return show(c, stepPage(seen, payment.payer.at, payment.payer.at === "number" ? prefilled(payment) : ""));
}

type Step = (world: World, payment: Payment, typed: string) => Stepped;
const steps = { number: giveNumber, code: giveCode, pin: givePin } satisfies Readonly<Record<string, Step>>;

/** The pages a shopper sees: number, code, PIN, and a way out at each. No script runs in any of them. */
export function payerRoutes(app: SimApp, world: World): void {
  app.get("/", (c) => {
    const language = languageOf(c.req.query("lang"));
    const payment = known(world, c.req.query("paymentId"), c.req.query("hash"));
    return payment ? present(world, c, language, { payment }) : show(c, missingPage(language), 404);
  });

  const post = (path: string, act: (payment: Payment, form: FormData) => Stepped): unknown =>
    app.post(`/payer/${path}`, async (c) => {
      const form = await c.req.formData();
      const language = languageOf(textOf(form, "lang"));
      const before = known(world, textOf(form, "paymentId"), textOf(form, "hash"));
      if (!before) return show(c, missingPage(language), 404);
      if (before.state !== "Initiated") return present(world, c, language, { payment: before });
      const stepped = act(before, form);
      if (stepped.payment.state === "Initiated") return present(world, c, language, stepped);
      const next = leave(world, stepped.payment);
      return next ? c.redirect(next, 302) : show(c, endPage(view(world, stepped.payment, language), null));
    });

  for (const [name, step] of Object.entries(steps))
    post(name, (payment, form) => step(world, payment, textOf(form, name)));
  post("cancel", (payment) => ({
    payment: payerEnds(world, payment, { state: "Cancelled", failCode: null }),
  }));

  app.get("/payer/style.css", (c) => c.body(style, 200, { "content-type": "text/css; charset=utf-8" }));
  for (const script of ["bengali", "latin"])
    for (const weight of ["400", "600"])
      app.get(`/payer/${script}-${weight}.woff2`, (c) =>
        c.body(fontFile(script, weight), 200, {
          "content-type": "font/woff2",
          "cache-control": "public, max-age=86400",
        }),
      );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function fontFile(script: string, weight: string): ArrayBuffer {
  const name = `@fontsource/hind-siliguri/files/hind-siliguri-${script}-${weight}-normal.woff2`;
  return new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve(name)))).buffer;
}
