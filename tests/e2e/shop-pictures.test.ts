import type { Locale } from "@haat/i18n/locale";
import { expect } from "vitest";
import { aPhoto, heicHead } from "../photos.ts";
import { lookAt } from "./look.ts";
import { atWork } from "./people.ts";
import { test } from "./visitor.ts";

const asFile = (name: string, buffer: Buffer) => ({ name, mimeType: "image/jpeg", buffer });

test.for([
  { locale: "bn", script: true },
  { locale: "en", script: false },
] as const satisfies readonly Readonly<{ locale: Locale; script: boolean }>[])(
  "a shop photographs its goods, says what a picture shows, removes it and takes it back: $locale, script: $script",
  async ({ locale, script }, { visit }) => {
    const owner = await atWork(visit, "shapla-kantha", { locale, script });
    const { page, t, open } = owner;
    owner.expectComplaint(/400/);
    await open("/vendor/media");
    const found: string[] = [];
    // What a page is without a script is what it is with one.
    const look = async (name: string) =>
      script && void found.push(...(await lookAt(owner, `vendor-media-${name}`)));
    await look("none");
    const files = page.locator('input[type="file"][multiple]');
    const keep = page.getByRole("button", { name: t("vendor:media.add"), exact: true });
    await files.setInputFiles([
      asFile("one.jpg", await aPhoto({ red: script ? 10 : 20 })),
      asFile("two.jpg", await aPhoto({ red: script ? 240 : 220, width: 1400 })),
      asFile("three.heic", heicHead),
    ]);
    await keep.click();
    await page.getByText(t("problems:media.heic.title")).waitFor();
    await look("refused");
    await open("/vendor/media");
    const cards = page.locator("main li.sheet");
    expect(await cards.count()).toBe(2);

    await cards.first().locator("summary").click();
    await cards.first().locator('[name="altBn"]').fill("নীল আঁচলের নকশিকাঁথা");
    await cards.first().locator('[name="altEn"]').fill("A quilt with a blue end");
    await cards
      .first()
      .getByRole("button", { name: t("vendor:media.save"), exact: true })
      .click();
    await page.getByText(t("common:flash.picture_told")).waitFor();
    const shown = page.getByAltText(locale === "bn" ? "নীল আঁচলের নকশিকাঁথা" : "A quilt with a blue end");
    await shown.waitFor();
    await look("two");

    await cards
      .first()
      .getByRole("button", { name: t("vendor:media.remove"), exact: true })
      .click();
    await page.getByText(t("vendor:media.gone")).waitFor();
    expect(await cards.count()).toBe(1);
    await look("gone");
    await page.getByRole("button", { name: t("vendor:media.restore"), exact: true }).click();
    await page.getByText(t("common:flash.picture_back")).waitFor();
    expect(await cards.count()).toBe(2);
    for (let left = 2; left > 0; left -= 1) {
      await cards
        .first()
        .getByRole("button", { name: t("vendor:media.remove"), exact: true })
        .click();
      await expect.poll(() => cards.count()).toBe(left - 1);
    }
    await open("/vendor/media?show=removed");
    await look("removed");
    expect(found).toEqual([]);
  },
);
