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

/** What her browser shows once its push service hands a message to the page's worker. */
async function shownBy({ context, page }: Visitor, text: string): Promise<string[]> {
  const session = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [one] = registrations;
      if (one) resolve(one.registrationId);
    });
  });
  await session.send("ServiceWorker.enable");
  const where = { origin: new URL(page.url()).origin, registrationId: await registered };
  await session.send("ServiceWorker.deliverPushMessage", { ...where, data: text });
  return poll(
    async () => {
      const shown = await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        return (await registration.getNotifications()).map(({ title, body }) => `${title}: ${body}`);
      });
      return shown.length > 0 ? shown : null;
    },
    { timeoutMs: 30_000, failure: () => new Error("the worker showed nothing") },
  );
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
    expect(await shownBy(buyer, handed)).toEqual([`${subject}: ${body}`]);

    await buyer.open(`/orders/${id}/news`);
    await page.getByRole("button", { name: t("account:news.forget") }).click();
    await page.getByText(t("account:news.nowhere")).waitFor();
    expect(found).toEqual([]);
  });
});
