import { poll } from "@haat/local/machine/poll";
import { expect, inject } from "vitest";
import { codeIn } from "../secrets.ts";
import { lookAt } from "./look.ts";
import { test, type Visitor } from "./visitor.ts";

type Mail = Readonly<{ text: string }>;
const password = "kagojer nouka bhashe";

/** The address in the newest mail that leads to `page`, as whoever reads it presses it. */
async function linkTo(email: string, page: string): Promise<string> {
  const address = `${inject("services").outbox}/messages?kind=email&to=${encodeURIComponent(email)}`;
  return poll(
    async () => {
      const mails = (await (await fetch(address)).json()) as readonly Mail[];
      return (
        mails.flatMap(({ text }) => new RegExp(`https?://\\S+${page}#[\\w-]+`).exec(text) ?? [])[0] ?? null
      );
    },
    { timeoutMs: 60_000, failure: () => new Error(`no mail to ${email} leads to ${page}`) },
  );
}

const fill = ({ page }: Visitor, name: string, value: string) => page.locator(`[name="${name}"]`).fill(value);
/** With a script the link is enough and leaves no trace in the address bar; without one its code is typed. */
async function follow({ page }: Visitor, link: string, isScripted: boolean): Promise<void> {
  await page.goto(link);
  if (isScripted) {
    await expect.poll(() => new URL(page.url()).hash).toBe("");
    expect(await page.locator('[name="token"]').isVisible()).toBe(false);
  } else await page.locator('[name="token"]').fill(codeIn(link).toUpperCase().replaceAll("-", " "));
}
const press = ({ page }: Visitor, name: string) => page.getByRole("button", { name, exact: true }).click();

test.for([
  { locale: "bn", script: false },
  { locale: "en", script: true },
] as const)(
  "somebody comes by mail and password, in $locale, and forgets it once",
  async (way, { visit }) => {
    const visitor = await visit(way);
    const { page, t } = visitor;
    const email = `nilu.${crypto.randomUUID().slice(0, 8)}@example.com`;
    visitor.expectComplaint(/400/);
    await visitor.open("/register");
    await fill(visitor, "name", "নীলুফার");
    await fill(visitor, "email", email);
    await fill(visitor, "password", "12345678");
    await press(visitor, t("access:register.go"));
    await page.getByText(t("problems:password.too_common.title")).first().waitFor();
    if (way.script) expect(await lookAt(visitor, "register")).toEqual([]);
    await fill(visitor, "password", password);
    if (way.script) {
      await press(visitor, t("access:password.show"));
      expect(await page.locator('[name="password"]').getAttribute("type")).toBe("text");
    }
    await press(visitor, t("access:register.go"));
    await page.getByText(t("access:sent.title")).first().waitFor();
    await follow(visitor, await linkTo(email, "/verify-email"), way.script);
    await fill(visitor, "password", password);
    await press(visitor, t("access:verify.go"));
    await page.getByText(t("common:flash.signed_in")).waitFor();
    await press(visitor, t("account:sign_out"));
    await visitor.open("/reset");
    await fill(visitor, "email", email);
    await press(visitor, t("access:reset.go"));
    await follow(visitor, await linkTo(email, "/reset/new"), way.script);
    await fill(visitor, "password", "shalik pakhi 3 ta dale");
    await press(visitor, t("access:save"));
    await page.getByText(t("common:flash.password_saved")).waitFor();
    await fill(visitor, "email", email);
    await fill(visitor, "password", "shalik pakhi 3 ta dale");
    await press(visitor, t("access:sign_in.go"));
    await page.getByText(t("common:flash.signed_in")).waitFor();
  },
);
