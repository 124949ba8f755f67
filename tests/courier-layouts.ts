import type { Courier } from "@haat/core/couriers";

/** How one courier writes a statement: his own headings, words, money and total. */
export type Layout = Readonly<{
  /** Of the parcel, our order, the word, what was collected, two fees, and what is paid; then what is there only where it is taken. */
  heads: readonly string[];
  taken: readonly [advance: string, other: string];
  total: string;
  word: (plain: string) => string;
  money: (taka: number) => string;
}>;

const plain = { word: (word: string) => word, money: String, total: "Total" };
const bangla: Readonly<Record<string, string>> = {
  Delivered: "ডেলিভারি সম্পন্ন",
  "Partial Delivery": "আংশিক ডেলিভারি",
  Return: "ফেরত",
  Exchange: "বদল",
};
const inBangla = (taka: number): string =>
  `৳${String(taka).replaceAll(/\d/g, (digit) => String.fromCodePoint(0x9e6 + Number(digit)))}`;

export const layouts = {
  pathao: {
    ...plain,
    heads: [
      ...["Consignment ID", "Merchant Order ID", "Order Status", "Collected Amount"],
      ...["Delivery Fee", "COD Fee", "Payout"],
    ],
    taken: ["Advance Adjusted", "Other Charge"],
  },
  steadfast: {
    ...{ ...plain, word: (word: string) => word.toLowerCase().replaceAll(" ", "_") },
    heads: ["consignment_id", "invoice", "status", "cod_amount", "delivery_charge", "cod_charge", "net"],
    taken: ["advance", "other_charge"],
  },
  redx: {
    ...{ word: (word: string) => bangla[word] ?? word, money: inBangla, total: "মোট" },
    heads: ["ট্র্যাকিং আইডি", "Merchant Invoice ID", "অবস্থা", "আদায়", "ডেলিভারি চার্জ", "সিওডি চার্জ", "নিট প্রদেয়"],
    taken: ["অগ্রিম সমন্বয়", "অন্যান্য চার্জ"],
  },
  paperfly: {
    ...{ ...plain, money: (taka: number) => (taka < 0 ? `(${-taka}.00)` : `${taka}.00`) },
    heads: [
      ...["Tracking Number", "Merchant Order Reference", "Delivery Status", "Received Amount"],
      ...["Shipping Charge", "Cash Handling Fee", "Net Payable"],
    ],
    taken: ["Advance Adjustment", "Additional Charge"],
  },
  ecourier: {
    ...{ ...plain, money: (taka: number) => `Tk ${taka}`, total: "Grand Total" },
    heads: [
      "ECR Number",
      "Product ID",
      "Parcel Status",
      "COD Collected",
      "Delivery Charge",
      "COD Charge",
      "Payable",
    ],
    taken: ["Advance", "Extra Charge"],
  },
} satisfies Readonly<Partial<Record<Courier, Layout>>>;
/** Those whose statements are tried. */
export type Stating = keyof typeof layouts;
