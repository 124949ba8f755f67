import http from "node:http";
import { listen } from "@haat/local/machine/listen";
import { expect, inject, onTestFinished } from "vitest";
import { test } from "./visitor.ts";

/** The market, behind something that can give it a new version of its worker. */
async function renewable(): Promise<{ origin: string; renew: () => void }> {
  let version = 1;
  const server = http.createServer((request, response) => {
    const isWorker = request.url === "/service-worker.js";
    const headers = { ...request.headers, ...(isWorker && { "accept-encoding": "identity" }) };
    const asked = http.request(new URL(request.url ?? "/", inject("services").web), {
      method: request.method,
      headers,
    });
    asked.on("response", (reply) => {
      const { "content-length": _length, "transfer-encoding": _pieces, etag: _tag, ...kept } = reply.headers;
      response.writeHead(reply.statusCode ?? 502, kept);
      if (isWorker) response.write(`/* version ${version} */\n`);
      reply.pipe(response);
    });
    asked.on("error", () => response.destroy());
    request.pipe(asked);
  });
  const port = await listen(server, 0);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://localhost:${port}`, renew: () => void (version += 1) };
}

test("a new version waits until she asks for it, and then no form that she began is lost", async ({
  visit,
}) => {
  const { page, t } = await visit({ locale: "en" });
  const { origin, renew } = await renewable();
  const comes = async () => {
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.evaluate(() => Object.assign(window, { sameAsBefore: true }));
    renew();
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.getByText(t("offline:new_version")).waitFor();
  };
  const isSame = () => page.evaluate(() => "sameAsBefore" in window);
  const waits = () => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);

  await page.goto(`${origin}/en/track`);
  const field = page.locator("main input:not([type=hidden])").first();
  await comes();
  expect(await waits()).toBe(true);
  await field.fill("H-123");
  await page.getByRole("button", { name: t("offline:new_go") }).click();
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting === null);
  expect([await isSame(), await field.inputValue()]).toEqual([true, "H-123"]);

  await page.goto(`${origin}/en/terms`);
  await comes();
  await page.getByRole("button", { name: t("offline:new_go") }).click();
  await page.waitForFunction(() => !("sameAsBefore" in window));
  expect(await waits()).toBe(false);
});

test("the market can be put on the phone by a button that shows only where the browser offers it", async ({
  visit,
}) => {
  const { page, t, open } = await visit({ locale: "bn" });
  await open("");
  const button = page.getByRole("button", { name: t("offline:install") });
  await page.locator('html[data-script="on"]').waitFor();
  expect(await button.count()).toBe(0);
  const asked = page.evaluate(
    () =>
      new Promise((resolve) => {
        const offer = new Event("beforeinstallprompt", { cancelable: true });
        dispatchEvent(
          Object.assign(offer, { prompt: () => Promise.resolve(resolve(offer.defaultPrevented)) }),
        );
      }),
  );
  await button.click();
  expect(await asked).toBe(true);
  expect(await button.count()).toBe(0);
});

test.for(["bn", "en"] as const)(
  "the app has a name, pictures and ways in, in %s",
  async (locale, { visit }) => {
    const { page, context, open } = await visit({ locale });
    await open("");
    const session = await context.newCDPSession(page);
    const { errors, data } = await session.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    const manifest = JSON.parse(data ?? "") as {
      lang: string;
      start_url: string;
      icons: { src: string; sizes: string }[];
      screenshots: { src: string; sizes: string }[];
      shortcuts: { url: string }[];
    };
    expect(manifest).toMatchObject({ lang: locale, start_url: `/${locale}` });
    for (const { src, sizes } of [...manifest.icons.slice(1), ...manifest.screenshots])
      expect(
        await page.evaluate(async (address) => {
          const { width, height } = await createImageBitmap(await (await fetch(address)).blob());
          return `${width}x${height}`;
        }, src),
      ).toBe(sizes);
    for (const { url } of manifest.shortcuts)
      expect(await page.evaluate(async (address) => (await fetch(address)).status, url)).toBe(200);
  },
);
