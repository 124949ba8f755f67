import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { demoPeople } from "@haat/simulators/google/people";
import { describe, expect, inject } from "vitest";
import { lookAt } from "./look.ts";
import { test, type Visitor } from "./visitor.ts";

const cases = [
  { locale: "bn", script: true },
  { locale: "bn", script: false },
  { locale: "en", script: true },
] as const;

const withGoogle = ({ page, t }: Visitor) =>
  page.getByRole("button", { name: t("linked:with", { provider: "Google" }) });

/** To the provider's door; without scripts one tap more. */
async function leave(visitor: Visitor, script: boolean): Promise<void> {
  const { page, t } = visitor;
  await withGoogle(visitor).click();
  if (!script) await page.getByRole("link", { name: t("linked:leave.go", { provider: "Google" }) }).click();
  await page.waitForURL(`${inject("services").simulators.google.origin}/**`);
}

describe.for(cases)("signing in with Google, in $locale, scripts: $script,", ({ locale, script }) => {
  test("leads there and back to where somebody was", async ({ visit }) => {
    const visitor = await visit({ locale, script });
    const { page, t } = visitor;
    await visitor.open(`/sign-in?back=/${locale}/categories`);
    await leave(visitor, script);
    await page.getByRole("button", { name: demoPeople[0]?.email ?? "" }).click();
    await page.waitForURL(`**/${locale}/categories`);
    await page.getByText(t("common:flash.signed_in")).waitFor();
    await visitor.open("/account/linked");
    await page.getByText(demoPeople[0]?.email ?? "").waitFor();
    if (script) expect(await lookAt(visitor, "linked")).toEqual([]);
  });
});

test("somebody who turns back at Google is told so, and nothing has changed", async ({ visit }) => {
  const visitor = await visit({ locale: "en" });
  await visitor.open("/sign-in");
  await leave(visitor, true);
  await visitor.page.getByRole("button", { name: "Cancel" }).click();
  await visitor.page.getByText(visitor.t("common:flash.elsewhere_cancelled")).waitFor();
  expect((await visitor.context.cookies()).map(({ name }) => name)).not.toContain("haat_refresh");
});

/** A page of another site that posts what Apple's would. */
async function openOtherSite(action: string) {
  const form = `<form method="post" action="${action}"><input name="code" value="c"><input name="state" value="s"><button>Go</button></form>`;
  const server = createServer((_, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><title>x</title>${form}`),
  );
  await new Promise<void>((resume) => server.listen(0, "127.0.0.1", resume));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

test("a form that another site posts reaches us without cookies, and the browser then comes with its own", async ({
  visit,
}) => {
  const { web } = inject("services");
  const visitor = await visit({ locale: "en", script: false });
  const { page } = visitor;
  await visitor.open("/sign-in");
  await withGoogle(visitor).click();
  await page.getByRole("link", { name: visitor.t("linked:leave.go", { provider: "Google" }) }).waitFor();
  const sent: [string, boolean][] = [];
  page.on("request", (request) => {
    if (!request.url().endsWith("/sign-in/apple/return")) return;
    void request
      .allHeaders()
      .then(({ cookie = "" }) => sent.push([request.method(), /haat_walk/.test(cookie)]));
  });
  const other = await openOtherSite(`${web}/sign-in/apple/return`);
  try {
    await page.goto(other.url);
    await page.getByRole("button").click();
    await page.waitForURL(`${web}/en/sign-in`);
  } finally {
    other.close();
  }
  await expect
    .poll(() => sent)
    .toEqual([
      ["POST", false],
      ["GET", true],
    ]);
});
