import type { ComplaintView } from "@haat/contract/complaint";
import type { OrderView } from "@haat/contract/order";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp from "sharp";
import { expect, test } from "vitest";
import { paperOf } from "../../lib/paper.server.ts";
import { packOf } from "./pack-sheet.server.ts";
import template from "./pack.typ?raw";

const taka = (minor: string, display: string) => ({ currency: "BDT" as const, minor, display });
const [at, later] = ["2026-11-20T04:00:00.000Z", "2026-11-23T05:00:00.000Z"];

const order = {
  ...{
    id: "ord_1",
    number: "H7K2M9QX",
    placedAt: at,
    terms: "2026-11-24",
    method: "bkash",
    total: taka("135040", "৳১,৩৫০.৪০"),
  },
  contact: { name: "কৃষ্ণা রানী মুখোপাধ্যায়", phone: "01700000301" },
  address: { area: "দেবিদ্বার, কুমিল্লা", details: "বাসা ১২/ক", landmark: null, locality: null },
  subOrders: [
    {
      ...{ id: "sub_1", number: "H7K2M9QX-1", state: "delivered", delivery: taka("10000", "৳১০০") },
      ...{
        total: taka("135040", "৳১,৩৫০.৪০"),
        steps: [{ at: later, machine: "sub_order", to: "delivered" }],
      },
      lines: [
        {
          ...{ title: "মৃৎশিল্পের কাপ", label: "নীল", quantity: 2 },
          ...{ unitPrice: taka("62520", "৳৬২৫.২০"), total: taka("125040", "৳১,২৫০.৪০") },
        },
      ],
    },
  ],
  payments: [
    {
      ...{ method: "bkash", state: "captured", isUnsure: false, startedAt: at, providerTrx: "TRX0001" },
      ...{ amount: taka("135040", "৳১,৩৫০.৪০"), captured: taka("135040", "৳১,৩৫০.৪০") },
    },
  ],
  refunds: [
    {
      ...{ state: "succeeded", decidedAt: later, doneAt: later, dueAt: later, trx: "BACK0001" },
      amount: taka("62520", "৳৬২৫.২০"),
    },
  ],
} as unknown as OrderView;

const complaint = {
  ...{ id: "cmp_1", number: "H7K2M9QX-C1", kind: "broken", back: null, said: '#panic("x") $ *ভাঙা* ক্ষুদ্র' },
  ...{ order: { id: "ord_1", number: "H7K2M9QX" }, part: { id: "sub_1", number: "H7K2M9QX-1" }, line: null },
  shop: { slug: "kantha", name: "শাপলা কাঁথা", owner: "রহিমা খাতুন", dbid: "DBID-123456" },
  ...{ photos: [{ place: 1, at, isGone: false }], state: "decided", madeAt: at, mayGoOn: true },
  clock: { shopBy: later, dueAt: later, isShopLate: false, isOverdue: false, wasOverdue: true },
  answer: { said: "দুঃখিত", offer: "refund", at: later },
  sentOn: { by: "buyer", said: "মানছি না", at: later },
  decision: { outcome: "return", said: "ছবিতে স্পষ্ট", at: later },
  settled: null,
} satisfies ComplaintView;

const photo = async () =>
  sharp({ create: { width: 90, height: 120, channels: 3, background: "#c05a28" } })
    .webp()
    .toBuffer();

/** Shapes of one letter are told in several pieces: blanks inside a word say nothing of what stands on the paper. */
const squeezed = (words: string): string => words.normalize("NFC").replaceAll(/\s/g, "");

test.each(["bn", "en"] as const)(
  "the evidence names who, what, every taka, every word and the photo, in %s",
  async (locale) => {
    const photos = [{ place: 1, at, bytes: await photo() }];
    const bytes = await paperOf(template, packOf({ order, complaint, photos, locale, at: new Date(later) }));
    const library = await PDFiumLibrary.init();
    const paper = await library.loadDocument(bytes);
    const pages = [...paper.pages()];
    const words = squeezed(pages.map((page) => page.getText()).join("\n"));
    for (const told of [
      ...["H7K2M9QX-C1", "H7K2M9QX-1", "TRX0001", "BACK0001", "DBID-123456", "৳১,৩৫০.৪০", "৳৬২৫.২০"],
      ...["কুমিল্লা", "দুঃখিত", "মানছি", '#panic("x")', "ccms.gov.bd"],
    ])
      expect(words).toContain(squeezed(told));
    const objects = pages.flatMap((page) => [...page.objects()].map(({ type }) => String(type)));
    expect(objects).toContain("image");
    paper.destroy();
    library.destroy();
  },
);

test("what is no longer kept leaves the rest of it whole", async () => {
  const bare = { ...complaint, answer: null, sentOn: null, decision: null, photos: [] };
  const unpaid = { ...order, payments: [], refunds: [] };
  const sheet = packOf({ order: unpaid, complaint: bare, photos: [], locale: "bn", at: new Date(later) });
  expect((await paperOf(template, sheet)).length).toBeGreaterThan(5_000);
});
