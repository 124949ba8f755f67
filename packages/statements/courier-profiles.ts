import type { Courier } from "@haat/core/couriers";
import { type CourierField, type CourierProfile, columnsOf } from "./courier-profile.ts";
import type { Columns } from "./profile.ts";

const columns: Columns<CourierField> = {
  consignment: {
    isNeeded: true,
    named: [
      ...["Consignment ID", "Consignment No", "Consignment Number", "Consignment", "CN ID", "Parcel ID"],
      ...["Tracking ID", "Tracking Number", "Tracking No", "ECR Number", "ECR", "ID"],
      ...["কনসাইনমেন্ট আইডি", "কনসাইনমেন্ট নম্বর", "ট্র্যাকিং আইডি", "ট্র্যাকিং নম্বর", "পার্সেল আইডি"],
    ],
  },
  reference: {
    named: [
      ...["Merchant Order ID", "Merchant Invoice ID", "Merchant Order Reference", "Merchant Order Ref"],
      ...["Merchant Reference", "Merchant Ref", "Reference", "Order ID", "Order No", "Order Number"],
      ...["মার্চেন্ট অর্ডার আইডি", "মার্চেন্ট ইনভয়েস আইডি", "অর্ডার আইডি", "অর্ডার নম্বর", "রেফারেন্স"],
    ],
    // What Steadfast calls our number is the payment's own with others, and the same in every row.
    apart: ["Invoice"],
  },
  tracking: { named: ["Tracking Code", "Barcode", "ট্র্যাকিং কোড"] },
  phone: {
    named: [
      ...["Customer Phone", "Recipient Phone", "Customer Mobile", "Recipient Mobile", "Phone", "Mobile"],
      ...["গ্রাহকের ফোন", "গ্রাহকের মোবাইল", "প্রাপকের ফোন", "প্রাপকের মোবাইল", "ফোন", "মোবাইল"],
    ],
  },
  word: {
    isNeeded: true,
    named: [
      ...["Order Status", "Delivery Status", "Parcel Status", "Status", "Invoice Type", "Type"],
      ...["ডেলিভারির অবস্থা", "অবস্থা", "স্ট্যাটাস", "ধরন"],
    ],
  },
  at: {
    named: [
      ...["Closed At", "Delivered On", "Delivered At", "Delivery Date", "Completed At", "Updated At", "Date"],
      ...["ডেলিভারির তারিখ", "শেষ হওয়ার তারিখ", "তারিখ ও সময়", "তারিখ"],
    ],
  },
  time: { named: ["Time", "Delivery Time", "সময়"] },
  collected: {
    isNeeded: true,
    named: [
      ...["Collected Amount", "Amount Collected", "Collected", "Cash Collected", "Cash Collection"],
      ...["COD Collected", "Received Amount", "COD Amount"],
      ...["আদায়কৃত টাকা", "আদায়", "সংগৃহীত টাকা", "ক্যাশ কালেকশন", "সিওডি আদায়"],
    ],
  },
  deliveryFee: {
    isNeeded: true,
    named: [
      ...["Delivery Fee", "Delivery Charge", "Shipping Fee", "Shipping Charge"],
      ...["ডেলিভারি চার্জ", "ডেলিভারি ফি", "কুরিয়ার চার্জ"],
    ],
  },
  returnFee: { named: ["Return Fee", "Return Charge", "রিটার্ন চার্জ", "ফেরত চার্জ"] },
  weightFee: {
    named: ["Weight Fee", "Weight Charge", "Extra Weight Charge", "ওজন চার্জ", "অতিরিক্ত ওজন চার্জ"],
  },
  codFee: {
    named: ["COD Fee", "COD Charge", "Cash Handling Fee", "Cash Handling Charge", "সিওডি চার্জ", "সিওডি ফি"],
  },
  allFees: { named: ["Final Fee", "Total Fee", "Total Charge", "মোট চার্জ", "মোট ফি"] },
  payout: {
    isNeeded: true,
    named: [
      ...["Payout", "Net Payable", "Net Amount", "Net", "Payable Amount", "Payable", "Paid Amount"],
      ...["নিট প্রদেয়", "প্রদেয় টাকা", "প্রদেয়", "নিট টাকা", "নিট"],
    ],
  },
  extra: {
    named: [
      ...["Additional Charge", "Additional Fee", "Extra Charge", "Other Charge", "Other Charges", "Other"],
      ...["অতিরিক্ত চার্জ", "অন্যান্য চার্জ", "অন্যান্য"],
    ],
  },
  vat: { named: ["VAT", "VAT Amount", "ভ্যাট"] },
  advance: { named: ["Advance Adjusted", "Advance Adjustment", "Advance", "অগ্রিম সমন্বয়", "অগ্রিম"] },
  discount: { named: ["Discount", "Promo Discount", "ছাড়", "ডিসকাউন্ট"] },
};

type Word = CourierProfile["words"][number];
const meaning = (means: Word["means"], ...words: readonly string[]): Word[] =>
  words.map((says) => ({ says, means }));
/** Of what is said as words of its own, and is not denied. */
const plainly = (means: Word["means"], ...words: readonly string[]): Word[] =>
  words.map((says) => ({ says, means, how: "plainly" }));
/** Of a cell that says this and nothing besides. */
const wholly = (means: Word["means"], ...words: readonly string[]): Word[] =>
  words.map((says) => ({ says, means, how: "wholly" }));

const common: CourierProfile = {
  ...{ version: 1, columns, dates: "dmy" },
  totals: ["Total", "Sub Total", "Grand Total", "Net Total", "মোট", "সর্বমোট"],
  words: [
    // Steadfast's `…_approval_pending` is no end, and nobody's other pending is.
    ...meaning("open", "pending", "অপেক্ষ"),
    // A way back or an exchange that is asked for, or did not happen.
    ...meaning("open", "not return", "return request", "return fail", "return refus", "return reject"),
    ...meaning("open", "ফেরত আসেনি", "ফেরত হয়নি", "ফেরত যায়নি", "ফেরত নেয়নি", "ফেরত দেয়নি", "রিটার্ন হয়নি"),
    ...meaning("open", "not exchange", "exchange fail", "exchange refus", "exchange reject"),
    ...meaning("open", "এক্সচেঞ্জ হয়নি", "বদল হয়নি"),
    ...meaning("partial", "partial", "আংশিক"),
    ...meaning("exchange", "exchange", "এক্সচেঞ্জ", "বদল"),
    ...meaning("lost", "lost", "হারিয়ে", "হারানো", "হারিয়েছে"),
    ...meaning("returned", "return", "cancel", "ফেরত", "রিটার্ন", "বাতিল"),
    ...meaning(
      "returned",
      "rto deliver",
      "deliver to merchant",
      "delivered to merchant",
      "delivered to seller",
    ),
    // What names a delivery may deny it: only its past form as a word of its own, with nothing that denies it, is one.
    ...plainly("delivered", "Delivered", "Delivery Completed", "Delivery Done", "Delivery Successful"),
    ...wholly("delivered", "Delivery Complete", "Delivery Success", "Successful Delivery", "Full Delivery"),
    // A sheet that has no word but what it is paid for: Pathao's `invoice_type`.
    ...wholly("delivered", "Complete Delivery", "Delivery", "Home Delivery", "ডেলিভারি", "হোম ডেলিভারি"),
    ...plainly("delivered", "ডেলিভারড", "ডেলিভার্ড", "ডেলিভারি হয়েছে", "ডেলিভারি করা হয়েছে", "ডেলিভারি হয়ে গেছে"),
    ...plainly(
      "delivered",
      "ডেলিভারি সম্পন্ন",
      "ডেলিভারি সফল",
      "ডেলিভারি সফলভাবে সম্পন্ন",
      "ডেলিভারি কমপ্লিট",
      "সফল ডেলিভারি",
    ),
    ...plainly("delivered", "ডেলিভারি দেওয়া হয়েছে", "ডেলিভারি দেয়া হয়েছে", "ডেলিভারী হয়েছে", "ডেলিভারী সম্পন্ন"),
    ...plainly("delivered", "বিতরণ করা হয়েছে", "বিতরণ হয়েছে", "বিতরণ সম্পন্ন", "বিলি করা হয়েছে", "বিলি হয়েছে"),
    ...plainly("delivered", "গ্রাহকের কাছে পৌঁছেছে", "পৌঁছে দেওয়া হয়েছে", "পৌঁছে দেয়া হয়েছে"),
  ],
  deductions: [
    ...["fee", "fees", "charge", "charges", "deduction", "deductions", "deducted", "adjustment"],
    ...["vat", "tax", "commission", "ফি", "চার্জ", "কর্তন", "কর্তিত", "ভ্যাট", "মাশুল", "খরচ", "সমন্বয়"],
  ],
  advances: ["advance", "অগ্রিম", "আগাম"],
  ignored: ["Charge Type", "Fee Type"],
};

/** A courier's own names for a field, before the common ones. */
const named = (own: Partial<Record<CourierField, readonly string[]>>): CourierProfile => ({
  ...common,
  columns: columnsOf((field) => {
    const column = columns[field];
    return { ...column, named: [...(own[field] ?? []), ...column.named] };
  }),
});

/**
 * No courier publishes how his statement looks: Pathao's and Steadfast's names are those that public programs read, RedX's
 * are made of its API's. What is wrong is mended by a mapping, without a change here.
 */
export const courierProfiles: Readonly<Record<Courier, CourierProfile>> = {
  pathao: common,
  /**
   * Its `invoice` is the number that we gave; `cod_amount` in a payment is taken for what was collected. Its payments name no sum
   * for a row, only their own.
   */
  steadfast: { ...named({ reference: ["invoice"], collected: ["cod_amount"] }), leavesPayout: true },
  redx: common,
  paperfly: named({ reference: ["Merchant Order Reference", "Inv Num"], collected: ["Received Amount"] }),
  ecourier: named({ consignment: ["ECR Number", "ECR"], reference: ["Product ID"] }),
  carrybee: common,
};
