import { inject } from "vitest";
import type { NewsDeviceBody } from "@haat/contract/news";
import type { TestShop } from "./shop.ts";

const outbox = (path: string): string => `${inject("platform").env["OUTBOX_ORIGIN"] ?? ""}${path}`;

export type Browser = Readonly<{
  subscription: NewsDeviceBody;
  /** What it has shown, newest first: a title, and below it the words and the page that a tap opens. */
  shown(): Promise<readonly Readonly<{ subject: string; text: string }>[]>;
  /** Its person forbids it to show anything more; the market is not told. */
  leave(): Promise<void>;
}>;

/** A browser that allows notices, at a push service over HTTP that opens messages with the browser's own keys. */
export async function aBrowser(): Promise<Browser> {
  const reply = await fetch(outbox("/_control/devices"), { method: "POST" });
  const { token, ...subscription } = (await reply.json()) as NewsDeviceBody & { token: string };
  return {
    subscription,
    shown: async () => {
      const kept = await fetch(outbox(`/messages?kind=push&to=${token}`));
      return (await kept.json()) as { subject: string; text: string }[];
    },
    leave: async () => void (await fetch(outbox(`/_control/devices/${token}`), { method: "DELETE" })),
  };
}

export const ownDevices = "/v1/auth/me/devices";
export const devicesOf = (orderId: string): string => `/v1/store/orders/${orderId}/devices`;

type Headers = Readonly<Record<string, string>>;
export const listen = (
  { world }: TestShop,
  path: string,
  { headers, body }: Readonly<{ headers: Headers; body: unknown }>,
) => world.fetch(path, { headers, body });
