import type { Locale } from "@haat/i18n/locale";
import { poll } from "@haat/local/machine/poll";
import { describe, expect, inject } from "vitest";
import { buyAtTheDoor } from "./buyer.ts";
import { lookAt } from "./look.ts";
import { test, type Visitor } from "./visitor.ts";

type Subscribed = Readonly<{ token: string; endpoint: string; keys: Readonly<Record<string, string>> }>;
type News = Readonly<{ subject: string; text: string }>;

const outbox = async <Reply>(path: string, method = "GET"): Promise<Reply> =>
  (await (await fetch(`${inject("services").outbox}${path}`, { method })).json()) as Reply;

/** Her browser may show notices, and its vendor's push service is the one of this machine: real browsers ask one on the internet. */
async function allowNotices({ context, page }: Visitor): Promise<Subscribed> {
  const subscribed = await outbox<Subscribed>("/_control/devices", "POST");
  await context.grantPermissions(["notifications"]);
  await page.addInitScript(
    (told) => {
      PushManager.prototype.subscribe = () =>
        Promise.resolve({ toJSON: () => told } as unknown as PushSubscription);
    },
    { endpoint: subscribed.endpoint, keys: subscribed.keys, expirationTime: null },
  );
  return subscribed;
}

const newsAt = (token: string): Promise<News> =>
  poll(async () => (await outbox<News[]>(`/messages?kind=push&to=${token}`))[0] ?? null, {
    ...{ timeoutMs: 60_000, failure: () => new Error("no news came to the browser") },
  });

/** What the page's worker asks her browser to show of a message; this browser has nowhere to show a notice. */
async function shownBy({ context }: Visitor, text: string): Promise<string[]> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error("no worker runs beside the page");
  return worker.evaluate(async (message) => {
    const scope = globalThis as unknown as {
      PushEvent: new (kind: "push", told: { data: string }) => Event;
      registration: { showNotification(title: string, told: { body: string; data: { page: string } }): void };
      dispatchEvent(event: Event): void;
    };
    const shown: string[] = [];
    scope.registration.showNotification = (title, { body, data }) => void shown.push(title, body, data.page);
    scope.dispatchEvent(new scope.PushEvent("push", { data: message }));
    return shown;
  }, text);
}

describe.for(["bn", "en"] satisfies Locale[])("news of an order in %s", (locale) => {
  test("is shown by a browser that asked for it, until she stops it", async ({ visit }) => {
    const buyer = await visit({ locale });
    const { page, t } = buyer;
    const { token } = await allowNotices(buyer);
    const { id, number } = await buyAtTheDoor(buyer, ["kantha-jibon-gachh"]);
    await page.getByRole("link", { name: t("account:news.title") }).click();
    await page.getByRole("button", { name: t("account:news.ask") }).click();
    await page.getByText(t("common:flash.news_on")).waitFor();
    const found = await lookAt(buyer, "news-of-order");
    await buyer.open(`/orders/${id}`);
    await page
      .locator("summary")
      .filter({ hasText: t("checkout:order.cancel") })
      .click();
    await page.getByRole("button", { name: t("checkout:order.cancel_yes") }).click();
    await page.getByText(t("common:flash.cancelled")).waitFor();
    const { subject, text } = await newsAt(token);
    expect(subject).toBe(t("messages:device.title", { number }));
    const [body = "", opens = ""] = text.split("\n");
    expect(new URL(opens).pathname).toBe(`/${locale}/orders/${id}`);
    const handed = JSON.stringify({ title: subject, body, page: opens, tag: id });
    expect(await shownBy(buyer, handed)).toEqual([subject, body, opens]);

    await buyer.open(`/orders/${id}/news`);
    await page.getByRole("button", { name: t("account:news.forget") }).click();
    await page.getByText(t("account:news.nowhere")).waitFor();
    expect(found).toEqual([]);
  });
});
