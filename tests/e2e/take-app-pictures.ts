import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { startBrowser } from "./chromium.ts";

/** Takes the pictures that a phone shows before it installs the market: by hand, with the address of one that runs. */
const [market = "http://localhost:3000"] = process.argv.slice(2);
const folder = fileURLToPath(new URL("../../web/public/screenshots/", import.meta.url));
mkdirSync(folder, { recursive: true });

const shots = [
  { name: "home-narrow", path: "", width: 360, height: 640, scale: 2 },
  { name: "product-narrow", path: "/p/kantha-jibon-gachh", width: 360, height: 640, scale: 2 },
  { name: "home-wide", path: "", width: 1280, height: 800, scale: 1 },
] as const;

const server = await startBrowser();
const browser = await chromium.connect(server.wsEndpoint());
for (const { name, path, width, height, scale } of shots)
  for (const locale of ["bn", "en"]) {
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    await page.goto(`${market}/${locale}${path}`, { waitUntil: "networkidle" });
    const session = await context.newCDPSession(page);
    const { data } = await session.send("Page.captureScreenshot", {
      ...{ format: "webp", quality: 60 },
      clip: { x: 0, y: 0, width, height, scale },
    });
    writeFileSync(`${folder}${name}-${locale}.webp`, Buffer.from(data, "base64"));
    await context.close();
  }
await browser.close();
await server.close();
