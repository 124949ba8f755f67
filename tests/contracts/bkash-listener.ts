import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import {
  createBkashWebhook,
  type BkashNotice,
  type BkashWebhook,
} from "@haat/payments/adapters/bkash/webhook";
import { readBkashConfig } from "@haat/payments/config/bkash";
import type { Settings } from "@haat/simulators/bkash/options";
import { expect, vi } from "vitest";
import { environmentOf, openBkash } from "./bkash-provider.ts";
import { charge } from "./wallet-provider.ts";

/** The shop's side: takes each message as it came and reads it with the product's own code. */
async function listen() {
  const notices: BkashNotice[] = [];
  const raws: string[] = [];
  let webhook: BkashWebhook | undefined;
  let isBroken = false;
  const server = http.createServer((request, response) => {
    void text(request).then(async (raw) => {
      const notice = await webhook?.read(raw);
      if (!notice || isBroken) return response.writeHead(503).end();
      notices.push(notice);
      raws.push(raw);
      if (notice.kind === "subscription") await webhook?.confirm(notice);
      return response.writeHead(notice.kind === "refused" ? 400 : 200).end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/hooks/bkash`,
    notices,
    raws,
    use: (reader: BkashWebhook) => {
      webhook = reader;
    },
    breaks: (broken: boolean) => {
      isBroken = broken;
    },
    close: () => new Promise((resume) => server.close(resume)),
  };
}

/** A simulator with a registered listener, and the listener's ear. */
export async function openListener(
  settings: Partial<Settings> = {},
  environment: Record<string, string> = {},
) {
  let skewMs = 0;
  const shop = await listen();
  const bench = await openBkash(
    {},
    { webhook: shop.url, settings: { webhookRetriesMs: [50, 50], ...settings } },
  );
  const config = readBkashConfig({ ...environmentOf(bench.simulator), ...environment });
  shop.use(createBkashWebhook(config.webhook, { fetch, now: () => new Date(Date.now() + skewMs) }));

  const next = async (): Promise<BkashNotice> => {
    await vi.waitFor(() => expect(shop.notices.length).toBeGreaterThan(0), 30_000);
    return shop.notices.shift() as BkashNotice;
  };
  const bought = async (): Promise<string> => {
    const { adapter, buyerApproves } = bench.provider;
    const answer = await adapter.start(charge({ invoice: "A77-1" }));
    if (answer.next !== "redirect") throw new Error(answer.next);
    await buyerApproves(answer.providerRef);
    await adapter.confirm(answer.providerRef);
    return answer.providerRef;
  };
  return {
    ...bench,
    shop,
    config: config.webhook,
    next,
    bought,
    skew: (ms: number) => {
      skewMs = ms;
    },
    subscribed: async () => {
      await vi.waitFor(async () => expect(await bench.remote.isSubscribed()).toBe(true), 30_000);
      await vi.waitFor(() => expect(shop.notices.length).toBeGreaterThan(0), 30_000);
      shop.notices.length = 0;
    },
    close: async () => {
      await bench.provider.close();
      await shop.close();
    },
  };
}
