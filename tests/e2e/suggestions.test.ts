import { expect } from "vitest";
import { lookAt } from "./look.ts";
import { test } from "./visitor.ts";

test("while it is typed, what may be meant opens below the box and is taken by keyboard", async ({
  visit,
}) => {
  const visitor = await visit({ locale: "bn" });
  const { page, t, open } = visitor;
  await open("/categories");
  const box = page.getByRole("combobox", { name: t("common:search.label") });
  const options = page.getByRole("option");
  await box.pressSequentially("jamd");
  await options.filter({ hasText: "জামদানি" }).first().waitFor();
  expect(await box.getAttribute("aria-expanded")).toBe("true");
  for (const option of await options.all())
    expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(48);
  const found = await lookAt(visitor, "suggestions");
  await box.press("ArrowDown");
  const [first] = await options.all();
  expect(await box.getAttribute("aria-activedescendant")).toBe(await first?.getAttribute("id"));
  expect(await first?.getAttribute("aria-selected")).toBe("true");
  await box.press("ArrowUp");
  expect(await box.getAttribute("aria-activedescendant")).toBeNull();
  await box.press("Escape");
  expect(await options.count()).toBe(0);
  expect([await box.inputValue(), await box.getAttribute("aria-expanded")]).toEqual(["jamd", "false"]);
  await box.press("a");
  await options.first().waitFor();
  await box.press("ArrowDown");
  await box.press("Enter");
  await page.waitForURL(/\/bn\/search\?q=/);
  await page.locator("[data-results]").waitFor();
  expect(found).toEqual([]);
});

test("a tap opens the shop, the category or the product that was suggested", async ({ visit }) => {
  const { page, t, open } = await visit({ locale: "en", width: 1280 });
  await open("/search?q=honey");
  const box = page.getByRole("combobox", { name: t("common:search.label") });
  await box.fill("jharna");
  const shop = page.getByRole("option").filter({ hasText: t("common:suggestion.shop") });
  await shop.first().click();
  await page.waitForURL(/\/en\/shops\//);
});

test("only the last of what was typed is answered, and where nothing answers the box is a plain one", async ({
  visit,
}) => {
  const { page, t, open, expectComplaint } = await visit({ locale: "en" });
  expectComplaint(/503/);
  await open("/categories");
  const box = page.getByRole("combobox", { name: t("common:search.label") });
  const asked: string[] = [];
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/suggestions?*", async (route) => {
    const q = new URL(route.request().url()).searchParams.get("q") ?? "";
    asked.push(q);
    if (q === "hone") await held;
    if (q === "zz") return route.fulfill({ status: 503, body: "" });
    await route
      .fulfill({ json: [{ text: `about ${q}`, of: "", to: "/en/search?q=x" }] })
      .catch(() => undefined);
  });
  const first = page.waitForRequest(/q=hone$/);
  await box.fill("hone");
  await first;
  await box.fill("honey");
  await page.getByRole("option", { name: "about honey" }).waitFor();
  letGo();
  const silent = page.waitForResponse(/q=zz$/);
  await box.fill("zz");
  await silent;
  await page.waitForFunction(() => document.querySelector("#suggestions")?.childElementCount === 0);
  expect(asked).toEqual(["hone", "honey", "zz"]);
  await box.press("Enter");
  await page.waitForURL(/\/en\/search\?q=zz/);
});

test("without scripts the box is a plain form", async ({ visit }) => {
  const { page, t, open } = await visit({ locale: "bn", script: false });
  await open("");
  const box = page.getByRole("searchbox", { name: t("common:search.label") });
  expect(await box.getAttribute("role")).toBeNull();
  await box.fill("জামদানি");
  await box.press("Enter");
  await page.waitForURL(/\/bn\/search\?q=/);
  await page.locator("[data-results]").waitFor();
});
