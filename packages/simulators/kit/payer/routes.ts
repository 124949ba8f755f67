import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SimApp, SimContext } from "../listen.ts";
import { languageOf, type Language } from "./brand.ts";
import type { Asked, Back, Desk } from "./desk.ts";
import { endPage, missingPage, stepPage, type Html, type View } from "./page.ts";
import { take, type Stepped } from "./steps.ts";
import { styleOf } from "./style.ts";

async function show(c: SimContext, page: Html, status: 200 | 404 = 200): Promise<Response> {
  const policy =
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'";
  return c.html(await page, status, {
    "content-security-policy": policy,
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
  });
}

function present(c: SimContext, desk: Desk, language: Language, stepped: Stepped): Promise<Response> {
  const { bill, complaint } = stepped;
  const view: View = { desk, bill, language, ...(complaint && { complaint }) };
  const { at } = bill.payer;
  if (!bill.isOpen || at === "done") return show(c, endPage(view, desk.wayBack(bill)));
  return show(c, stepPage(view, at));
}

/** The page at the address that the merchant has sent the payer to. */
export function showBill(
  c: SimContext,
  desk: Desk,
  { reference, key }: Readonly<{ reference: string; key: string }>,
): Promise<Response> {
  const language = languageOf(c.req.query("lang"));
  const bill = desk.find(reference, key);
  return bill ? present(c, desk, language, { bill }) : show(c, missingPage(desk.brand, language), 404);
}

function goBack(c: SimContext, view: View, back: Back | null): Response | Promise<Response> {
  if (back === null || back.fields) return show(c, endPage(view, back));
  return c.redirect(back.url, 302);
}

/** The pages a shopper sees: number, code, PIN, and a way out at each. No script runs in any of them. */
export function payerRoutes(app: SimApp, desk: Desk): void {
  const post = (path: string, act: (stepped: Stepped, form: FormData) => Stepped): unknown =>
    app.post(`/payer/${path}`, async (c) => {
      const form = await c.req.formData();
      const language = languageOf(textOf(form, "lang"));
      const before = desk.find(textOf(form, "reference"), textOf(form, "key"));
      if (!before) return show(c, missingPage(desk.brand, language), 404);
      if (!before.isOpen) return present(c, desk, language, { bill: before });
      const stepped = act({ bill: before }, form);
      if (stepped.bill.isOpen && stepped.bill.payer.at !== "done") return present(c, desk, language, stepped);
      return goBack(c, { desk, bill: stepped.bill, language }, desk.leave(stepped.bill));
    });

  for (const at of ["number", "code", "pin"] satisfies readonly Asked[])
    post(at, ({ bill }, form) => take(desk, bill, at, textOf(form, at)));
  post("cancel", ({ bill }) => ({ bill: desk.stop(bill, "cancelled", bill.payer.wallet) }));

  app.get("/payer/style.css", (c) =>
    c.body(styleOf(desk.brand), 200, { "content-type": "text/css; charset=utf-8" }),
  );
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
