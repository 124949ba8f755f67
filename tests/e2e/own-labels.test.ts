import { expect } from "vitest";
import { buyAtTheDoor } from "./buyer.ts";
import { lookAt } from "./look.ts";
import { atWork } from "./people.ts";
import { act, openPart } from "./seller.ts";
import { test, type Visitor } from "./visitor.ts";

const locales = ["bn", "en"] as const;

/** Every form of the paper that the page offers. */
async function papersOf({ page, t }: Visitor): Promise<void> {
  for (const form of ["a4", "a6", "list"] as const) {
    const paper = page.getByRole("link", { name: t(`booking:labels.pdf.${form}`) });
    const reply = await page.request.get((await paper.getAttribute("href")) ?? "");
    expect([reply.status(), reply.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  }
}

test.for(locales)(
  "a shop prints what it carries itself, and again what went under a number that it typed, without a script, in %s",
  async (locale, { visit }) => {
    const buyer = await visit({ locale });
    const own = await buyAtTheDoor(buyer, ["honey-litchi"]);
    const typed = await buyAtTheDoor(await visit({ locale }), ["honey-goran"]);
    const owner = await atWork(visit, "bonojibi-modhu", { locale, script: false });
    const eyes = await atWork(visit, "bonojibi-modhu", { locale });
    const { page, t } = owner;
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      await eyes.page.goto(page.url());
      found.push(...(await lookAt(eyes, name)));
    };
    const ownPart = await openPart(owner, own.number);
    for (const what of ["accept", "pack"] as const) await act(owner, what);
    await look("order-own-label");
    await page.getByRole("link", { name: t("booking:label_own") }).click();
    await page.getByText(t("booking:labels.own")).first().waitFor();
    expect(await page.getByText(ownPart).count()).toBeGreaterThan(0);
    await look("own-label");
    await papersOf(owner);

    await openPart(owner, own.number, "preparing");
    await act(owner, "hand-over");
    await page.getByRole("link", { name: t("booking:label") }).click();
    await page.getByText(t("booking:labels.own")).first().waitFor();

    const typedPart = await openPart(owner, typed.number);
    for (const what of ["accept", "pack"] as const) await act(owner, what);
    await owner.open("/vendor/labels?of=own");
    for (const part of [ownPart, typedPart]) expect(await page.getByText(part).count()).toBeGreaterThan(0);
    await look("own-labels");
    await papersOf(owner);

    await openPart(owner, typed.number, "preparing");
    const number = `DL${Date.now()}`;
    await page.locator('[name="courier"]').selectOption("redx");
    await page.locator('[name="number"]').fill(number);
    await act(owner, "hand-over");
    await page.getByRole("link", { name: t("booking:label") }).click();
    await page.getByText(number).first().waitFor();
    await look("typed-label");
    await papersOf(owner);
    await owner.open("/vendor/labels?of=sent");
    expect(await page.getByText(number).count()).toBeGreaterThan(0);
    expect(await page.getByText(ownPart).count()).toBe(0);
    expect(found).toEqual([]);
  },
);
