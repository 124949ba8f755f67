import type { Wallet } from "@haat/core/payment-methods";
import type { GatewayProfile, LineKind, LineStatus } from "./gateway-line.ts";

const kinds: Readonly<Record<string, LineKind>> = {
  ...{
    payment: "capture",
    "merchant payment": "capture",
    sale: "capture",
    purchase: "capture",
    পেমেন্ট: "capture",
  },
  ...{ collection: "capture", capture: "capture", বিক্রয়: "capture", mobpay: "capture" },
  ...{
    refund: "refund",
    "payment refund": "refund",
    "purchase cancel": "refund",
    রিফান্ড: "refund",
    ফেরত: "refund",
  },
  ...{ reversal: "reversal", reversed: "reversal", reverse: "reversal", রিভার্সাল: "reversal" },
  ...{ adjustment: "other", fee: "other", charge: "other", সমন্বয়: "other", চার্জ: "other" },
};

const statuses: Readonly<Record<string, LineStatus>> = {
  ...{
    completed: "completed",
    complete: "completed",
    success: "completed",
    successful: "completed",
    ok: "completed",
  },
  ...{ settled: "completed", paid: "completed", সফল: "completed", সম্পন্ন: "completed", approved: "completed" },
  ...{ pending: "pending", processing: "pending", initiated: "pending", অপেক্ষমাণ: "pending", চলমান: "pending" },
  ...{ failed: "failed", declined: "failed", cancelled: "failed", ব্যর্থ: "failed", বাতিল: "failed" },
  ...{ reversed: "reversed", autoreversed: "reversed", "ফেরানো হয়েছে": "reversed" },
};

/** Names that any of them may use: what no wallet publishes may change without a word. */
const columns: GatewayProfile["columns"] = {
  trx: {
    named: [
      // Rocket's approval code is six digits and repeats: its retrieval reference alone names a payment.
      "RRN",
      "Transaction ID",
      "Trx ID",
      "TrxID",
      "Txn ID",
      "লেনদেন আইডি",
      "ট্রানজেকশন আইডি",
      "ট্রান্সেকশন আইডি",
    ],
    isNeeded: true,
  },
  reference: {
    named: [
      ...[
        "Merchant Invoice Number",
        "Invoice Number",
        "Invoice No",
        "Invoice ID",
        "Order ID",
        "Merchant Order ID",
      ],
      ...["Reference", "Merchant Reference", "Description", "ইনভয়েস নম্বর", "অর্ডার আইডি", "রেফারেন্স"],
    ],
  },
  originalTrx: { named: ["Original Transaction ID", "Original Trx ID", "Parent Trx ID", "মূল লেনদেন আইডি"] },
  kind: { named: ["Transaction Type", "Type", "Service", "লেনদেনের ধরন", "ধরন"] },
  status: { named: ["Status", "Transaction Status", "Result", "অবস্থা", "স্ট্যাটাস"] },
  at: {
    named: [
      "Transaction Date",
      "Transaction Time",
      "Date Time",
      "Date",
      "Trans Date",
      "Completed At",
      "তারিখ ও সময়",
      "তারিখ",
      "লেনদেনের তারিখ",
    ],
    isNeeded: true,
  },
  time: { named: ["Time", "সময়"] },
  amount: {
    named: [
      "Amount",
      "Transaction Amount",
      "Gross Amount",
      "Amount (BDT)",
      "Amount (Paisa)",
      "টাকার পরিমাণ",
      "পরিমাণ",
      "মোট টাকা",
    ],
    isNeeded: true,
  },
  fee: {
    named: [
      "Charge",
      "Fee",
      "Commission",
      "Merchant Charge",
      "MDR",
      "Fee (Paisa)",
      "Service Charge",
      "চার্জ",
      "ফি",
    ],
  },
  net: {
    named: [
      "Net Amount",
      "Net",
      "Payable",
      "Net Payable",
      "Net (Paisa)",
      "Settlement Amount",
      "নিট টাকা",
      "প্রদেয়",
    ],
  },
  currency: { named: ["Currency", "Currency Code", "Transaction Currency", "মুদ্রা"] },
  merchant: {
    named: [
      "Merchant Wallet",
      "Merchant ID",
      "Merchant No",
      "Merchant Number",
      "Terminal",
      "মার্চেন্ট নম্বর",
      "মার্চেন্ট আইডি",
    ],
  },
  payer: {
    named: [
      ...["Customer Wallet", "Customer Number", "Customer MSISDN", "Payer", "Payer Number"],
      ...["Sender", "Sender Number", "From", "From Wallet", "প্রেরকের নম্বর", "গ্রাহকের নম্বর"],
    ],
  },
};

const taka = { bdt: true, tk: true, taka: true, টাকা: true, "050": true } as const;

const common: GatewayProfile = {
  ...{ columns, kinds, statuses, taka, dates: "dmy", isInPoisha: false },
  totals: ["Total", "Grand Total", "Sub Total", "Net Total", "মোট", "সর্বমোট"],
};

/** No wallet publishes how its statement looks: these read what the portals are said to give, and each can be changed here alone. */
export const gatewayProfiles: Readonly<Record<Wallet, GatewayProfile>> = {
  bkash: common,
  nagad: common,
  /** The bank counts in poisha everywhere else, so here too. */
  rocket: { ...common, isInPoisha: true },
  upay: common,
};
