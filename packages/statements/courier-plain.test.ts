import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { courierProfiles } from "./courier-profiles.ts";
import { outcomeOf } from "./courier-outcome.ts";

const pathao = courierProfiles.pathao;

/** What says it: the rule's word in its past form, as a word of its own. */
const saying = [
  ...["Delivered", "DELIVERED.", "delivered", "ORDER_DELIVERED", "DeliveredSuccessfully", "Fully delivered"],
  ...["Delivered (OTP verified)", "Delivered to recipient home", "Delivered-Paid", "DELIVERED & PAID"],
  ...["Delivered by hub", "delivered by rider", "Parcel delivered via courier", "Delivered in full"],
  ...["Delivered to customer", "Delivered to the customer's address", "Delivered to his own door"],
  ...[
    "Delivered on 20/11/2026",
    "Delivered 2026-11-20 12:05 PM",
    "Delivered (৳1,250)",
    "Delivered, OTP ৪৪২১",
  ],
  ...["Delivery Completed", "delivery done", "Delivery successful (cash)"],
  ...[
    "ডেলিভারি হয়েছে",
    "ডেলিভারি সম্পন্ন",
    "ডেলিভার্ড",
    "ডেলিভারড (পরিশোধিত)",
    "পৌঁছে দেওয়া হয়েছে",
    "Delivered সফলভাবে",
  ],
  ...["গ্রাহকের ঠিকানায় ডেলিভারি সম্পন্ন", "বিতরণ করা হয়েছে", "গ্রাহকের কাছে পৌঁছেছে", "হাব থেকে ডেলিভারি হয়েছে"],
];

/** What denies, postpones, doubts or limits it, however it is joined to it. */
const denying = [
  ...[
    "not",
    "Un",
    "non",
    "no",
    "never",
    "failed",
    "failure",
    "refused",
    "rejected",
    "attempted",
    "pending",
    "hold",
  ],
  ...[
    "will be",
    "to be",
    "before",
    "if",
    "could",
    "can't",
    "can’t",
    "wasn't",
    "unable",
    "wrong",
    "mis",
    "partly",
  ],
  ...[
    "soon",
    "tomorrow",
    "unconfirmed",
    "unpaid",
    "fake",
    "1 of 2",
    "half",
    "50%",
    "re",
    "marked",
    "claimed",
    "?",
  ],
  ...[
    "না",
    "নি",
    "হয়নি",
    "ব্যর্থ",
    "অপেক্ষায়",
    "চেষ্টা",
    "স্থগিত",
    "নয়",
    "পারেনি",
    "কাল হবে",
    "ভুল",
    "অর্ধেক",
    "hoyni",
    "nai",
  ],
];

describe("a delivery", () => {
  it.each(saying)("is what says so and does not deny it: %s", (word) =>
    expect(outcomeOf(pathao, word)).toBe("delivered"),
  );

  it.each([
    "Successful Delivery",
    "full  delivery.",
    "DELIVERY_COMPLETE",
    "delivery",
    "Home Delivery",
    "ডেলিভারি",
  ])("may be named, where that is all: %s", (word) => {
    expect(outcomeOf(pathao, word)).toBe("delivered");
    expect(outcomeOf(pathao, `${word} paid`)).toBeNull();
  });

  it("is denied by any such word before or behind it, and by none that only tells more", () => {
    const more = fc.constantFrom(
      "OTP verified",
      "paid",
      "by rider",
      "cash",
      "Dhaka",
      "পরিশোধিত",
      "4421",
      "- ok",
    );
    const between = fc.constantFrom(" ", "-", " / ", ", ", " (", "_");
    fc.assert(
      fc.property(
        fc.record({ says: fc.constantFrom(...saying), no: fc.constantFrom(...denying), more, between }),
        ({ says, no, more: told, between: by }) => {
          expect(outcomeOf(pathao, [says, told].join(by))).toBe("delivered");
          for (const words of [
            [no, says],
            [says, no],
            [no, says, told],
            [told, says, no],
            [says, told, no],
          ])
            expect(outcomeOf(pathao, words.join(by)), words.join(by)).not.toBe("delivered");
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ...["ডেলিভারি করা যায়নি", "ডেলিভারি নেয়নি", "ডেলিভারি দিতে পারেনি", "ডেলিভারি স্থগিত", "ডেলিভারি নিতে অস্বীকার"],
    ...["ডেলিভারি হয়েছে কি", "ডেলিভারি সম্পন্ন হয় নাই", "রাইডারের কাছে ডেলিভারড", "হাবে ডেলিভারি সম্পন্ন", "ডেলিভারি হবে"],
    ...[
      "Delivery Refused",
      "Delivery Rejected",
      "Delivery Rescheduled",
      "Delivery Exception",
      "Delivery Hold",
    ],
    ...["Could not be delivered", "Awaiting delivery", "To be delivered", "No delivery", "Never delivered"],
    ...[
      "Delivery run",
      "Delivered 1 of 2",
      "2 pcs delivered",
      "Delivered to hub",
      "Delivered at sorting point",
    ],
    ...[
      "Unable to deliver",
      "Undelivered",
      "Notdelivered",
      "notDelivered",
      "Delivered/Undelivered",
      "Delivered?",
    ],
    ...["Out for delivery", "Delivery failed", "Delivery attempted", "Delivery fee", "Delivered to rider"],
    ...["Delivered to wrong address", "Delivered to someone", "Delivered: N", "Delivered ✗", "Redelivered"],
    ...[
      "Re-delivered",
      "Delivered parcel charge",
      "Compensation for delivered parcel",
      "Delivered w/o payment",
    ],
    ...[`Delivered ${"to the customer ".repeat(20)}`],
  ])("is nothing that denies, postpones, doubts or limits it, or only names one: %s", (word) =>
    expect(outcomeOf(pathao, word)).toBeNull(),
  );

  it.each([
    ["Partial, rest delivered", "partial"],
    ["Partially returned, partially delivered", "partial"],
    ["Exchange Delivered", "exchange"],
    ["Delivered and returned", "returned"],
    ["Cancelled by customer, delivered back", "returned"],
    ["Delivered to hub, cancelled", "returned"],
  ])("is looked for last: %s", (word, means) => expect(outcomeOf(pathao, word)).toBe(means));

  it.each(["RTO Delivered", "Delivered to Merchant", "Delivered to seller", "Return delivered"])(
    "to the shop is a way back: %s",
    (word) => expect(outcomeOf(pathao, word)).toBe("returned"),
  );
});
