import { toBengaliDigits } from "@haat/core/digits";
import { poll } from "@haat/local/machine/poll";
import { asOwner } from "./owner.ts";
import { messagesTo } from "./outbox.ts";
import { signIn } from "./people.ts";
import type { Visitor } from "./visitor.ts";

const press = ({ page }: Visitor, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).click();

/** What a shop in Tangail says of itself, in Bangla and with Bangla digits. */
export const newShop = (mark: string) => ({
  name: `পদ্মা তাঁত ${toBengaliDigits(mark)}`,
  story: "আমরা তিন বোন মিলে হাতে তাঁতের শাড়ি বুনি, বারো বছর ধরে।",
  district: "dis-tangail",
  owner: "রহিমা খাতুন",
  nid: toBengaliDigits("1990123456789"),
});

type NewShop = ReturnType<typeof newShop>;

/** From the page that explains, by way of signing in, through every step of the application. */
export async function applyToSell(visitor: Visitor, phone: string, shop: NewShop): Promise<void> {
  const { page, t, open } = visitor;
  await open("/sell");
  await page.getByRole("link", { name: t("selling:apply") }).click();
  await signIn(visitor, phone);
  const go = () => press(visitor, t("selling:next"));
  await page.locator('[name="nameBn"]').fill(shop.name);
  await go();
  await page.getByText(t("selling:error.story")).first().waitFor();
  await page.locator('[name="story"]').fill(shop.story);
  await go();
  await page.locator('[name="district"]').selectOption(shop.district);
  await go();
  await page.locator('[name="areaId"]').selectOption({ index: 1 });
  await go();
  await page.locator('[name="ownerName"]').fill(shop.owner);
  await page.locator('[name="nid"]').fill(shop.nid);
  await go();
  await page.locator('[name="provider"]').selectOption("rocket");
  await page.locator('[name="number"]').fill(toBengaliDigits(phone));
  await page.locator('[name="check"]').fill("৭");
  await page.locator('[name="holder"]').fill(shop.owner);
  await go();
  await page.getByRole("heading", { name: t("selling:review.title") }).waitFor();
  await page.locator('[name="terms"]').check();
  await press(visitor, t("selling:send"));
  await page.getByText(t("selling:status.applied.text")).waitFor();
}

/** Opens the application from the list, and says yes twice. */
export async function approve(admin: Visitor, shop: NewShop): Promise<void> {
  const { page, t, open } = admin;
  await open("/admin/vendors");
  await page.getByRole("link", { name: shop.name }).click();
  await page.getByRole("heading", { level: 1, name: shop.name }).waitFor();
  await press(admin, t("vendors:act.approve"));
  await page.getByRole("heading", { name: t("vendors:sure.approve", { name: shop.name }) }).waitFor();
  await press(admin, t("vendors:sure.yes"));
  await page.getByText(t("common:flash.vendor_decided")).waitFor();
}

export async function invitePacker({ page, t, open }: Visitor, phone: string): Promise<void> {
  await open("/vendor/team");
  await page.locator('[name="name"]').fill("করিম মিয়া");
  await page.locator('[name="address"]').fill(toBengaliDigits(phone));
  await page.locator('[name="role"][value="packer"]').check();
  await page.getByRole("button", { name: t("team:invite.go") }).click();
  await page.getByText(t("common:flash.team_invited")).waitFor();
}

/** The link of the SMS, as whoever reads it presses it. */
export const linkSentTo = (phone: string): Promise<string> =>
  poll(
    async () => {
      const texts = (await messagesTo(phone)).map(({ text }) => text);
      return texts.flatMap((text) => /https?:\/\/\S+\/join#[0-9a-z-]{39}/.exec(text) ?? [])[0] ?? null;
    },
    { timeoutMs: 60_000, failure: () => new Error(`no link was sent to ${phone}`) },
  );

/** Puts something on the new shop's shelf: pages for products come with the next piece of work. */
export async function giveGoods(shopName: string, productSlug: string): Promise<void> {
  const [shop] = await asOwner<{ id: string }>("select id from vendor where name_bn = $1", [shopName]);
  for (const table of ["product", "variant", "stock"]) {
    const where =
      table === "product"
        ? "slug = $2"
        : table === "variant"
          ? "product_id = (select id from product where slug = $2)"
          : "variant_id in (select v.id from variant v join product p on p.id = v.product_id where p.slug = $2)";
    await asOwner(`update ${table} set vendor_id = $1 where ${where}`, [shop?.id, productSlug]);
  }
}
