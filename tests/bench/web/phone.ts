import type { Locale } from "@haat/i18n/locale";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";

/**
 * Lighthouse's slow 4G, as it applies it to a browser that really waits: 150 ms a round trip and 1.6 Mbit/s become 562.5 ms for
 * each request (looking up the name, two handshakes and the asking) and nine tenths of the line. A processor of a quarter.
 */
const kilobitBytes = 1024 / 8;
const line = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: 1_638.4 * 0.9 * kilobitBytes,
  uploadThroughput: 750 * 0.9 * kilobitBytes,
} as const;
const slowdown = 4;

/** Lighthouse's phone as well. */
const screen = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
} as const;

export type Phone = Readonly<{ context: BrowserContext; page: Page; wire: CDPSession }>;

/** Somebody who was never here, on a cheap phone with a slow line. */
export async function openPhone(browser: Browser, baseURL: string, locale: Locale): Promise<Phone> {
  const context = await browser.newContext({
    ...{ baseURL, ...screen, timezoneId: "Asia/Dhaka" },
    locale: locale === "bn" ? "bn-BD" : "en-GB",
  });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  await wire.send("Network.emulateNetworkConditions", line);
  await wire.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return { context, page, wire };
}
