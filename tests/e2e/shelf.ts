import { aPhoto } from "../photos.ts";
import type { Visitor } from "./visitor.ts";

/** Goods that a weaver writes on her phone. */
export const gamcha = {
  bn: "হাতে বোনা জলপাই গামছা",
  en: "Handwoven olive gamcha",
  body: { bn: "মোটা সুতায় **হাতে বোনা** গামছা, প্রতি ধোয়ায় নরম হয়।", en: "A gamcha **woven by hand** in thick yarn." },
};

const both = async ({ page }: Visitor, name: string, bn: string, en: string): Promise<void> => {
  await page.locator(`[name="${name}.bn"]`).fill(bn);
  await page.locator(`[name="${name}.en"]`).fill(en);
};
const intent = ({ page }: Visitor, name: string) =>
  page.locator(`button[name="intent"][value="${name}"]`).first().click();

/** From an empty shelf to a form with words, facts and two colours with their prices. */
export async function writeGoods(vendor: Visitor): Promise<void> {
  const { page, t, open } = vendor;
  await open("/vendor/goods/new");
  await page.locator('[name="category"]').selectOption({ index: 1 });
  await page.getByRole("button", { name: t("goods:begin.go") }).click();
  await both(vendor, "title", gamcha.bn, gamcha.en);
  await both(vendor, "body", gamcha.body.bn, gamcha.body.en);
  await both(vendor, "attr.origin", "টাঙ্গাইল", "Tangail");
  await page.locator('[name="axis.0"]').selectOption({ label: "রং" });
  await page.locator('[name="axis.0.values"]').fill("জলপাই | Olive\nমেরুন | Maroon");
  await intent(vendor, "combine");
  await page.getByText(t("common:flash.goods_combined")).waitFor();
  for (const [at, price] of ["২৫০", "২৭০"].entries()) {
    await page.locator(`[name="v.${at}.price"]`).fill(price);
    await page.locator(`[name="v.${at}.weight"]`).fill("১৮০");
    await page.locator(`[name="v.${at}.stock"]`).fill("৬");
  }
}

const photo = async (red: number) => ({
  ...{ name: `${red}.jpg`, mimeType: "image/jpeg" },
  buffer: await aPhoto({ red }),
});

/** Says what the maroon one shows in both languages, and that it shows the maroon one alone. */
export const maroonAlt = { bn: "মেরুন গামছার পাড়", en: "The border of a maroon gamcha" };

/** From the words to the camera, to the pictures that were taken, and with both of them back. */
export async function choosePictures(vendor: Visitor): Promise<void> {
  const { page, t } = vendor;
  await intent(vendor, "pictures");
  await intent(vendor, "camera");
  await page.locator('input[type="file"][multiple]').setInputFiles([await photo(90), await photo(170)]);
  await page.getByRole("button", { name: t("vendor:media.add"), exact: true }).click();
  for (const at of [0, 1]) await page.locator(`[name="pick.${at}"]`).check();
  await intent(vendor, "save");
  await page.getByText(t("common:flash.goods_pictures")).waitFor();
  await page.locator('[name="place.1"]').fill("১");
  await page.locator('[name="place.0"]').fill("২");
  await both(vendor, "alt.1", maroonAlt.bn, maroonAlt.en);
  await page.locator('[name="shows.1.colour:maroon"]').check();
  await intent(vendor, "save");
  await page.locator('[name="place.0"]').waitFor();
}

export const seo = { bn: "টাঙ্গাইলের জলপাই গামছা", en: "Olive gamcha of Tangail" };

/** Back to the words, and what search engines are to show of them. */
export async function picturesDone(vendor: Visitor): Promise<void> {
  await intent(vendor, "done");
  await both(vendor, "seoTitle", seo.bn, seo.en);
  await both(vendor, "seoText", "তাঁতির ঘর থেকে সরাসরি।", "Straight from the weaver.");
}

export const sendIn = (vendor: Visitor): Promise<void> => intent(vendor, "submit");

/** From the list of what waits to the words of these goods. */
export async function openReview({ page, open, locale }: Visitor): Promise<void> {
  await open("/support/goods");
  await page.getByRole("link", { name: locale === "bn" ? gamcha.bn : gamcha.en }).click();
  await page.locator("#changed").waitFor();
}
