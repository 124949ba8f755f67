import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { newSecret } from "@haat/core/ids";
import { spellSecret } from "@haat/core/spelled-secret";
import { describe, expect } from "vitest";
import { lookAt } from "./look.ts";
import { artefacts, test } from "./visitor.ts";

const pages = {
  "reset-new": "/reset/new",
  "verify-email": "/verify-email",
  "undo-email": "/undo-email",
  "undo-phone": "/undo-phone",
  join: "/join",
  "prove-email": "/account/email/prove",
  "prove-phone": "/account/phone/prove",
} as const;

describe.for(["bn", "en"] as const)(
  "the pages behind the links of messages, in %s",
  { timeout: 240_000 },
  (locale) => {
    test("take the secret out of the address, and can be read and used by everybody", async ({ visit }) => {
      const visitor = await visit({ locale });
      const { page, open } = visitor;
      const found: string[] = [];
      for (const [name, path] of Object.entries(pages)) {
        const code = spellSecret(newSecret());
        await page.goto(`/${locale}${path}#${code}`);
        await expect.poll(() => new URL(page.url()).hash).toBe("");
        expect(await page.locator('[name="token"]').inputValue()).toBe(code);
        expect(await page.locator('[name="token"]').isVisible()).toBe(false);
        if (name === "reset-new") found.push(...(await lookAt(visitor, `${name}-by-link`)));
        await open(path);
        found.push(...(await lookAt(visitor, name)));
      }
      expect(found).toEqual([]);
    });

    test("ask for the code of the message where no script runs, and say so when it is dead", async ({
      visit,
    }) => {
      const visitor = await visit({ locale, script: false });
      visitor.expectComplaint(/40[04]/);
      const { page } = visitor;
      const folder = join(artefacts, "pages");
      await mkdir(folder, { recursive: true });
      for (const [name, path] of Object.entries(pages)) {
        const code = spellSecret(newSecret());
        await page.goto(`/${locale}${path}#${code}`);
        const field = page.locator('[name="token"]');
        await field.fill(code.toUpperCase());
        await page.screenshot({ path: join(folder, `${name}-${locale}-360-plain.jpg`), fullPage: true });
        if (name.startsWith("prove") || name === "verify-email" || name === "reset-new") continue;
        await page.locator("main form button").click();
        await page.locator("#field-token-error").waitFor();
        expect(page.url()).toBe(new URL(`/${locale}${path}`, page.url()).href);
      }
      await page.goto(`/${locale}/account/email/prove`);
      await page.locator('[name="token"]').fill(spellSecret(newSecret()));
      await page.locator("main form button").click();
      await page.waitForURL(/\/sign-in\?back=/);
    });
  },
);
