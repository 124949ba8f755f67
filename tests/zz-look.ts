import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { startBrowser } from "./e2e/chromium.ts";
import { beginStay } from "./e2e/stay.ts";
// args: dir out phone|- locale width scheme paths...
const [dir, out, phone, locale, width, ...paths] = process.argv.slice(2) as string[];
const s = JSON.parse(readFileSync(`${dir}/services.json`, "utf8"));
const server = await startBrowser();
const b = await chromium.connect(server.wsEndpoint());
const ctx = await b.newContext({ viewport: { width: Number(width), height: 800 }, locale: locale === "bn" ? "bn-BD" : "en-GB" });
if (phone !== "-") await ctx.addCookies([{ name: "haat_refresh", value: await beginStay(s, phone!), url: s.web }]);
const page = await ctx.newPage();
let i = 0;
for (const p of paths) {
  if (p.startsWith("cart:")) { await page.goto(`${s.web}/${locale}/p/${p.slice(5)}`); await page.getByRole('button', { name: /কার্টে|ঝুড়িতে|ব্যাগে|Add/i }).first().click(); await page.waitForTimeout(1500); continue; }
  const r = await page.goto(`${s.web}/${locale}${p}`);
  await page.screenshot({ path: `${out}-${i++}.png`, fullPage: true });
  console.log(p, r?.status(), await page.title(), "w", await page.evaluate(() => document.documentElement.scrollWidth));
}
await b.close(); await server.close();
