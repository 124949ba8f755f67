import type { TermsTexts } from "./versions.ts";

/** As they were shown from that day on: what buyers agreed to is never written over. */
export const termsOf20261124: TermsTexts = {
  bn: [
    {
      title: "কে বিক্রি করেন",
      text: "হাট একটি বাজার। প্রতিটি দোকান নিজের নামে নিজের পণ্য বিক্রি করে; হাট অর্ডার নেয়, টাকা আগলে রাখে আর এই পাতার নিয়মের দায়িত্ব নেয়।",
    },
    {
      title: "অর্ডার কখন পাকা হয়",
      text: "ওয়ালেট পেমেন্ট নিশ্চিত করলে, আর হাতে পেয়ে নগদের বেলায় ফোনে আসা কোড দিলে অর্ডার পাকা হয়। তার আগে পণ্য অল্প সময় আপনার জন্য রাখা থাকে।",
    },
    {
      title: "দাম",
      text: "সব দাম টাকায়, সব খরচসহ। নিশ্চিত করার আগে প্রতিটি দোকানের ডেলিভারি খরচ আলাদা দেখানো হয়। শেষ বোতামে যে টাকা লেখা, সেটাই পুরো টাকা।",
    },
    {
      title: "ডেলিভারি",
      text: "আগে টাকা দেওয়া অর্ডার দোকানের নিজের শহরে ৫ দিনে, অন্য জায়গায় ১০ দিনে পৌঁছায়। দোকানকে ৪৮ ঘণ্টার মধ্যে পার্সেল কুরিয়ারের হাতে তুলে দিতে বলি, দিলেই আপনি এসএমএস পান। দোকান দিতে পারবে না জানালে, বা ২৪ ঘণ্টায় অর্ডার গ্রহণ না করলে, আপনাকে এসএমএসে জানাই আর ৭২ ঘণ্টায় টাকা ফেরত দিই।",
    },
    {
      title: "টাকা দেওয়া",
      text: "মোবাইল ওয়ালেটে বা পার্সেল হাতে পেয়ে নগদে টাকা দেবেন। আমরা কখনও আপনার পিন চাই না, আর কেউ ব্যক্তিগত নম্বরে টাকা পাঠাতে বলতে পারে না।",
    },
    {
      title: "বাতিল",
      text: "দোকান পার্সেল তুলে দেওয়ার আগ পর্যন্ত বাতিল করতে পারেন। টাকা একই ওয়ালেটে ফেরত যায়; ২৪ ঘণ্টায় শুরু, ৭২ ঘণ্টায় শেষ।",
    },
    {
      title: "ফেরত দেওয়া",
      text: "ভুল, ভাঙা বা ছবির মতো না হলে পাওয়ার ৩ দিনের মধ্যে জানান। ফেরত পাঠানোর খরচ আমাদের।",
    },
    {
      title: "অভিযোগ",
      text: "প্রতিটি অভিযোগে ৭২ ঘণ্টার মধ্যে ব্যবস্থা শুরু হয়। কীভাবে করবেন, আর আমাদের কাজে খুশি না হলে কোথায় যাবেন, অভিযোগের পাতায় লেখা আছে।",
    },
    {
      title: "আইন ও ভাষা",
      text: "বাংলাদেশের আইন প্রযোজ্য, আর শর্তের এই বাংলা লেখাটিই চূড়ান্ত।",
    },
  ],

  en: [
    {
      title: "Who sells",
      text: "Haat is a marketplace. Each shop sells its own goods in its own name; Haat takes the order, holds the payment and answers for the rules on this page.",
    },
    {
      title: "When an order counts",
      text: "An order counts when your wallet has confirmed the payment, or, for cash on delivery, when you have entered the code sent to your phone. Until then the goods are held for you for a short time only.",
    },
    {
      title: "Prices",
      text: "All prices are in taka with everything included. Delivery is shown apart for each shop before you confirm. The amount on the last button is the whole amount.",
    },
    {
      title: "Delivery",
      text: "A prepaid order arrives within 5 days in the shop's own city and within 10 days elsewhere. We ask the shop to hand the parcel over within 48 hours, and you get an SMS when it has. If a shop says that it cannot supply, or does not accept your order within 24 hours, you are told by SMS and get your money back within 72 hours.",
    },
    {
      title: "Payment",
      text: "You pay with a mobile wallet or in cash when the parcel arrives. We never ask for your PIN, and nobody may ask you to send money to a personal number.",
    },
    {
      title: "Cancelling",
      text: "You can cancel until the shop has handed the parcel over. Money you paid goes back to the same wallet; we start within 24 hours and finish within 72 hours.",
    },
    {
      title: "Returning",
      text: "If it is wrong, broken or not as shown, tell us within 3 days of delivery. We pay the way back.",
    },
    {
      title: "Complaints",
      text: "Every complaint gets a first step within 72 hours. The complaint page says how, and where to go if you are not content with us.",
    },
    {
      title: "Law and language",
      text: "The laws of Bangladesh apply, and the Bangla text of these terms is the binding one.",
    },
  ],
};
