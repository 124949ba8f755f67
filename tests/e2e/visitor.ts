import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locale } from "@haat/i18n/locale";
import { createTranslator } from "@haat/i18n/catalog";
import type { Translator } from "@haat/i18n/translator";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect, inject, test as base } from "vitest";
import { cookieRow } from "@haat/web/app/lib/cookie-table.ts";
import { listenForSecrets } from "./listening.ts";

export type VisitorOptions = Readonly<{
  locale: Locale;
  script?: boolean;
  width?: 360 | 1280;
}>;

/** Somebody with a browser of her own: cookies, language, screen. */
export type Visitor = Readonly<{
  page: Page;
  context: BrowserContext;
  locale: Locale;
  t: Translator["t"];
  /** A path without its language. */
  open(path: string): Promise<void>;
  /** What the page may complain of; everything else in the console fails the test. */
  expectComplaint(complaint: RegExp): void;
}>;

export type Visit = (options: VisitorOptions) => Promise<Visitor>;

export const artefacts = fileURLToPath(new URL("../artefacts", import.meta.url));

let connected: Promise<Browser> | null = null;
const browser = (): Promise<Browser> => (connected ??= chromium.connect(inject("browserEndpoint")));

type Opened = Readonly<{ visitor: Visitor; complaints: () => string[]; secrets: () => readonly string[] }>;

async function openVisitor(options: VisitorOptions): Promise<Opened> {
  const { locale, script = true, width = 360 } = options;
  const context = await (
    await browser()
  ).newContext({
    baseURL: inject("services").web,
    viewport: { width, height: 800 },
    locale: locale === "bn" ? "bn-BD" : "en-GB",
    timezoneId: "Asia/Dhaka",
    javaScriptEnabled: script,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(60_000);
  const heard: string[] = [];
  const expected: RegExp[] = [];
  context.on("console", (message) => message.type() === "error" && heard.push(message.text()));
  context.on("weberror", (fault) => heard.push(String(fault.error())));
  const secrets = listenForSecrets(context, new URL(inject("services").web).origin);
  // Whatever a page's policy does not let run or load is a fault of that page.
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      console.error(`policy: ${effectiveDirective} stopped ${blockedURI}`),
    );
  });
  const page = await context.newPage();
  const visitor: Visitor = {
    page,
    context,
    locale,
    t: createTranslator(locale).t,
    open: async (path) => void (await page.goto(`/${locale}${path}`)),
    expectComplaint: (complaint) => expected.push(complaint),
  };
  const complaints = () => heard.filter((each) => !expected.some((one) => one.test(each)));
  return { visitor, complaints, secrets };
}

/** What a browser has kept of ours that the page of cookies does not tell of, or for longer than it says. */
async function untold(context: BrowserContext): Promise<readonly string[]> {
  const { hostname, origin } = new URL(inject("services").web);
  const { cookies, origins } = await context.storageState();
  const mostS = (name: string) => Date.now() / 1000 + (cookieRow(name)?.lifeS ?? -1) + 60;
  return [
    ...cookies.filter(({ domain, name, expires }) => domain === hostname && expires > mostS(name)),
    ...origins.filter((each) => each.origin === origin).flatMap(({ localStorage }) => localStorage),
  ].map(({ name }) => name);
}

/** What each browser showed when the test failed. */
async function keepLastSight({ visitor: { page } }: Opened, position: number): Promise<void> {
  const path = join(artefacts, `failed-${position + 1}.png`);
  await page.screenshot({ path, fullPage: true }).catch(() => undefined);
  process.stderr.write(`\n${path} shows ${page.url()}\n`);
}

/** `visit` opens browsers; when the test ends they are closed, and none may have complained or asked for an address with a secret. */
export const test = base.extend<{ visit: Visit }>({
  visit: async ({ task }, use) => {
    const opened: Opened[] = [];
    await use(async (options) => {
      const one = await openVisitor(options);
      opened.push(one);
      return one.visitor;
    });
    if (task.result?.state === "fail") await Promise.all(opened.map(keepLastSight));
    const kept: string[] = [];
    for (const { visitor } of opened) {
      kept.push(...(await untold(visitor.context)));
      await visitor.context.close();
    }
    expect(kept).toEqual([]);
    expect(opened.flatMap(({ complaints }) => complaints())).toEqual([]);
    expect(opened.flatMap(({ secrets }) => secrets())).toEqual([]);
  },
});
