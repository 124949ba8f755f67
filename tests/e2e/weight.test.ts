import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { test, type Visitor } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];
const kilobyte = 1024;

/** Bytes over the wire, as they were coded, until the page rests: what its first screen costs somebody who comes new. */
async function weigh(
  { context, page, open }: Visitor,
  path: string,
): Promise<{ all: number; scripts: number }> {
  const wire = await context.newCDPSession(page);
  const kinds = new Map<string, string>();
  const sums = { all: 0, scripts: 0 };
  wire.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    sums.all += encodedDataLength;
    if (kinds.get(requestId) === "Script") sums.scripts += encodedDataLength;
  });
  await wire.send("Network.enable");
  await open(path);
  await page.waitForLoadState("networkidle");
  return sums;
}

describe.for(locales)("in %s, on a phone,", (locale) => {
  test.for(["/c/saris", "/p/cover-rickshaw-art"])("%s is light", async (path, { visit }) => {
    const { all, scripts } = await weigh(await visit({ locale }), path);
    expect(all).toBeGreaterThan(20 * kilobyte);
    expect(scripts / kilobyte).toBeLessThanOrEqual(10);
    expect(all / kilobyte).toBeLessThanOrEqual(170);
  });
});
